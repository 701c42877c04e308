-- an error whose __tostring fails with such an error
-- status: errerr|runtime
local function make() return setmetatable({}, {__tostring = function() error(make()) end}) end
error(make())
