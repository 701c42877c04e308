-- lengths that measure
-- status: runtime
-- message: overflow
local t
t = setmetatable({}, {__len = function() return #t end})
return #t
