-- a packet in a coroutine
on(function(p)
	co = co or coroutine.wrap(function(q) while true do coroutine.yield(q:payload()) end end) co(p)
end)
