-- metamethods that call metamethods
-- status: memory|runtime
-- message: memory|overflow
local t
t = setmetatable({}, {__index = function(_, k) return t[k + 1] end})
return t[1]
