-- or in the closing of a coroutine
-- status: deadline
while true do
	local co = coroutine.create(function()
		local v <close> = setmetatable({}, {__close = function() while true do end end})
		coroutine.yield()
	end)
	coroutine.resume(co)
	pcall(coroutine.close, co)
end
