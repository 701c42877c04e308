-- keys that are equal to a table's and not the same object, and not a jump
-- status: deadline
-- cap: 64M
local t = {[("x"):rep(1 << 20)] = 1}
return load("local t, key = ... local x " .. ("x = t[key] "):rep(100000))(t, ("x"):rep(1 << 20))
