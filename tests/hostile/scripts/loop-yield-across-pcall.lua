-- yields across pcall, metamethods and iterators
-- status: ok
-- then: return n --> 6
n = 0
local t = setmetatable({}, {__index = function(_, k) return coroutine.yield(k) end, __add = function() return coroutine.yield() end})
local co = coroutine.wrap(function()
	pcall(function() coroutine.yield() error("x") end)
	local a = t.field
	local b = t + 1
	for _ in function() return coroutine.yield() end do end
	pcall(pcall, coroutine.yield)
	local v <close> = setmetatable({}, {__close = function() coroutine.yield() end})
end)
for i = 1, 6 do co() n = n + 1 end
