-- __pairs in __pairs
-- status: runtime
-- message: overflow
local t
t = setmetatable({}, {__pairs = function() return pairs(t) end})
pairs(t)
