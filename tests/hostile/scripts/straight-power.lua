-- a million powers, and not a jump
-- status: ok|memory|deadline
-- cap: 64M
return load("local a, b = 3, 39 local x " .. ("x = a ^ b "):rep(1000000))()
