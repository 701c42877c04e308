-- table.concat of much
-- status: memory
local t = {}
for i = 1, 1000 do t[i] = ("x"):rep(100) end
return table.concat(t, ("y"):rep(10000))
