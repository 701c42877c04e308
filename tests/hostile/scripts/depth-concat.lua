-- concatenation that concatenates
-- status: runtime
-- message: overflow
local t
t = setmetatable({}, {__concat = function(a, b) return t .. "x" end})
return t .. "x"
