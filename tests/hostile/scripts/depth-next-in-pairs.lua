-- __pairs in __pairs
-- status: memory|runtime
-- message: memory|overflow
local t
t = setmetatable({}, {__pairs = function() return pairs(t) end})
pairs(t)
