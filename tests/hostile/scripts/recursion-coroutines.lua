-- tens of thousands of coroutines, one in the other, end at once
-- status: deadline
local function nest() return coroutine.wrap(nest)() end
while true do pcall(nest) end
