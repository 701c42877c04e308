-- collections of much
-- status: deadline
-- cap: 32M
local t = {}
for i = 1, 100000 do t[i] = {i} end
while true do collectgarbage() end
