-- the length of a table with holes
-- status: deadline
local t = {}
for i = 1, 10000 do t[i] = i end
while true do t[math.random(10000)] = nil local n = #t end
