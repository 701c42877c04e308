-- a close of the running thread
on(function(p)
	coroutine.close(coroutine.running())
end)
