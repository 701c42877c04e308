-- a maze of jumps and labels, executed
-- status: ok
-- cap: 8M
-- then: return steps --> 3000
local c = {"local steps = 0 goto l1"}
local order = {}
for i = 1, 3000 do order[i] = i end
for i = 1, 3000 do
	local here = (i * 1009) % 3000 + 1
	c[#c + 1] = ("::l%d:: steps = steps + 1 if steps == 3000 then goto out end goto l%d"):format(here, here % 3000 + 1)
end
c[#c + 1] = "::out:: return steps"
steps = load(table.concat(c, "\n"))()
