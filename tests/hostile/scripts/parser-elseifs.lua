-- a long chain of conditions does not nest
-- status: ok
local c = {"local x = 1 if x == 0 then"}
for i = 1, 2000 do c[#c + 1] = "elseif x == -" .. i .. " then" end
c[#c + 1] = "end return 'done'"
return load(table.concat(c, " "))()
