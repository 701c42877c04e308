-- jumps to labels that never come
-- status: ok
-- cap: 4M
-- timeout: 5000
-- then: return kind --> "no visible label"
local c = {}
for i = 1, 5000 do c[i] = "do goto l" .. i .. " end" end
local f, message = load(table.concat(c, "\n"))
kind = f and "fine" or message:match("no visible label")
