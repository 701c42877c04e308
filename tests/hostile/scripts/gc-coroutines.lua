-- coroutines with variables that others share, collected while the time is up
-- status: deadline
-- cap: 32M
-- then: collectgarbage() for _, f in pairs(get or {}) do assert(f() == 1) end return "whole" --> "whole"
get = {}
threads = {}
while true do
	for i = 1, 2000 do
		local co = coroutine.create(function()
			local v = {}
			get[i] = function() collectgarbage("step") return #v == 0 and 1 end
			coroutine.yield()
			return v
		end)
		coroutine.resume(co)
		threads[i] = i % 2 == 0 and co or nil
	end
	collectgarbage()
end
