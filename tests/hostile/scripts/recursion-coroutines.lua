-- tens of thousands of coroutines, one in the other, end at once
-- status: deadline
local function nest() return coroutine.resume(coroutine.create(nest)) end
while true do nest() end
