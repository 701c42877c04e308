-- coroutines that are never resumed
on(function(p)
	for i = 1, 100 do coroutine.create(function() coroutine.yield() end) end
end)
