-- an error out of a coroutine
on(function(p)
	coroutine.wrap(function() error{} end)()
end)
