-- coroutines that stay suspended
-- recovers: no
on(function(p)
	kept = kept or {} local c = coroutine.wrap(function() coroutine.yield() end) c() kept[#kept + 1] = c
end)
