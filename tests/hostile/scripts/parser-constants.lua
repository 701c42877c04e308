-- a long table of constants
-- status: ok
-- cap: 16M
-- then: return #t, t[20000] --> 20000 "k20000"
local c = {"return {"}
for i = 1, 20000 do c[#c + 1] = "'k" .. i .. "'," end
c[#c + 1] = "}"
t = load(table.concat(c))()
