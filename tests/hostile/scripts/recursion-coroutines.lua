-- thousands of coroutines, one in the other, end at once
-- heavy: yes
-- status: deadline
-- cap: 64M
local function nest() return coroutine.resume(coroutine.create(nest)) end
while true do nest() end
