-- coroutines in coroutines
-- status: runtime
-- message: overflow
local function nest() return coroutine.wrap(nest)() end
nest()
