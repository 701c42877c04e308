-- short strings without end
-- heavy: yes
-- status: memory
local t = {}
for i = 1, math.maxinteger do t[i] = "s" .. i end
