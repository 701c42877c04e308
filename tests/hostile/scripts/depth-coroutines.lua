-- coroutines in coroutines
-- status: memory|runtime
-- message: memory|overflow
local function nest() return coroutine.wrap(nest)() end
nest()
