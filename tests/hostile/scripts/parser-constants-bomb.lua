-- constants until the cap
-- status: runtime
-- message: not enough memory
-- cap: 512K
local i = 0
assert(load(function() i = i + 1 return i == 1 and "return {" or "'k" .. i .. "'," end))
