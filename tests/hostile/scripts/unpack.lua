-- a hundred thousand values at once
-- status: ok
-- cap: 32M
-- then: return n --> 100000
local t = {}
for i = 1, 100000 do t[i] = i end
n = select("#", table.unpack(t))
