-- results as large as the cap allows, and then some
-- status: memory
local t = {}
for i = 1, 100 do t[i] = ("x"):rep(8000) end
return t
