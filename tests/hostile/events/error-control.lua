-- an error with control characters
on(function(p)
	error("\27[2J\0\r\n\8")
end)
