-- thousands of long concatenations, and not a jump
-- status: deadline|memory
-- cap: 64M
local a = ("a"):rep(9000000)
return load("local a = ... local x " .. ("x = a .. 1 "):rep(20000))(a)
