-- an error of many bytes
on(function(p)
	error(("x"):rep(60000))
end)
