-- arithmetic that calculates
-- status: memory|runtime
-- message: memory|overflow
local t
t = setmetatable({}, {__add = function() return t + 1 end})
return t + 1
