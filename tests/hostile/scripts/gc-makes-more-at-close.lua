-- finalizers at close that make more
-- status: ok
local function make() setmetatable({}, {__gc = function() make() end}) end
make()
kept = setmetatable({}, {__gc = function() for i = 1, 100 do make() end end})
