-- a chain that is a circle
-- status: runtime
-- message: chain too long
local a, b = {}, {}
setmetatable(a, {__index = b})
setmetatable(b, {__index = a})
return a.x
