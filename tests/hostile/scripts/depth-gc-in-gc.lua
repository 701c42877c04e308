-- finalizers that collect
-- status: ok
local function make() setmetatable({}, {__gc = function() collectgarbage() end}) end
for i = 1, 1000 do make() end
collectgarbage()
