-- coroutines that close each other
-- status: ok
local function nest(n)
	if n == 0 then return end
	local co = coroutine.create(function()
		local guard <close> = setmetatable({}, {__close = function() nest(n - 1) end})
		coroutine.yield()
	end)
	coroutine.resume(co)
	coroutine.close(co)
end
pcall(nest, 100)
