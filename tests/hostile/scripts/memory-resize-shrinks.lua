-- a table whose array shrinks, and whose keys had all the same hash once
-- status: ok|deadline
-- cap: 32M
-- timeout: 1000
t = {1, 2, 3, 4, 5, 6, 7, 8}
for i = 1, 1 << 17 do t[i * ((1 << 18) - 1)] = true end
for i = 1, 8 do t[i] = nil end
t.x = 1
