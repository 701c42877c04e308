-- a hundred thousand levels of a dropped coroutine, each with a variable, freed when the time is up
-- status: deadline
-- cap: 64M
-- timeout: 745
local function descend(n)
	local v = n
	local function get() return v end
	if n > 0 then
		descend(n - 1)
	else
		coroutine.yield(get)
	end
	return v
end
while true do
	local co = coroutine.create(descend)
	coroutine.resume(co, 100000)
	co = nil
	collectgarbage()
end
