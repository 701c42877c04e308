-- arithmetic that calculates
-- status: runtime
-- message: overflow
local t
t = setmetatable({}, {__add = function() return t + 1 end})
return t + 1
