-- comparisons that compare
-- status: memory|runtime
-- message: memory|overflow
local meta = {}
local a, b = setmetatable({}, meta), setmetatable({}, meta)
meta.__eq = function() return a == b end
meta.__lt = function() return a < b end
return a == b
