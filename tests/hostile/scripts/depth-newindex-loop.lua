-- the same for writing
-- status: runtime
-- message: chain too long
local a, b = {}, {}
setmetatable(a, {__newindex = b})
setmetatable(b, {__newindex = a})
a.x = 1
