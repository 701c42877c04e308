-- metamethods that call metamethods
-- status: runtime
-- message: overflow
local t
t = setmetatable({}, {__index = function(_, k) return t[k + 1] end})
return t[1]
