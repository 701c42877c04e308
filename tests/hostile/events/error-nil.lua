-- an error that is nil
on(function(p)
	error(nil)
end)
