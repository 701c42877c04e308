-- concatenation that concatenates
-- status: memory|runtime
-- message: memory|overflow
local t
t = setmetatable({}, {__concat = function(a, b) return t .. "x" end})
return t .. "x"
