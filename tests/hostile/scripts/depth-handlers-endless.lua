-- message handlers that call xpcall with themselves
-- status: ok
local function handler() return xpcall(error, handler) end
xpcall(error, handler)
