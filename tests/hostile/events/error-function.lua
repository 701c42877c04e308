-- an error that is a function
on(function(p)
	error(print)
end)
