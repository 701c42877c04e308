-- a large table with nothing left in it
-- status: deadline
-- cap: 32M
local t = {}
for i = 1, 200000 do t["k" .. i] = i end
for i = 1, 200000 do t["k" .. i] = nil end
while true do next(t) end
