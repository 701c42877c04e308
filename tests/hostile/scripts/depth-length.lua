-- lengths that measure
-- status: memory|runtime
-- message: memory|overflow
local t
t = setmetatable({}, {__len = function() return #t end})
return #t
