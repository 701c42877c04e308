-- more upvalues than a function can have
-- status: ok
-- then: return kind --> "too many upvalues"
local c = {}
for block = 1, 2 do
	for i = 1, 150 do c[#c + 1] = ("local v%d_%d = 1"):format(block, i) end
	c[#c + 1] = "local function f" .. block .. "()"
end
c[#c + 1] = "return 0"
for block = 1, 2 do
	for i = 1, 150 do c[#c + 1] = ("+ v%d_%d"):format(block, i) end
end
c[#c + 1] = "end end"
local f, message = load(table.concat(c, " "))
kind = f and "fine" or message:match("too many upvalues")
