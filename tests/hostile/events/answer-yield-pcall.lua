-- a yield in a pcall
on(function(p)
	pcall(coroutine.yield, "accept")
end)
