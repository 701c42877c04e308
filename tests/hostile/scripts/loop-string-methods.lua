-- long work in C, again and again
-- status: deadline
-- cap: 8M
while true do ("x"):rep(1000000):reverse():upper():lower():byte(1, 100) end
