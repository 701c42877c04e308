-- a loop in a coroutine
on(function(p)
	coroutine.wrap(function() while true do end end)()
end)
