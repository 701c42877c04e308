-- an answer that is yielded
on(function(p)
	coroutine.yield("accept")
end)
