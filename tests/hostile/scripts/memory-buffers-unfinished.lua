-- strings that nested functions were making when the stack was at its end, and a close without time
-- heavy: yes
-- status: ok|runtime|errerr
-- cap: 32M
-- timeout: 10000
collectgarbage("stop")
local text = ("x"):rep(100000)
local random, down = 1
local kinds = {
	function() pcall(down) end,
	function() string.gsub("x", "x", down) end,
	function() table.sort({1, 2, 3}, down) end,
	function() tostring(setmetatable({}, {__tostring = down})) end,
}
function down()
	pcall(table.concat, {text, {}})
	random = random * 1103515245 + 12345 & 0x7fffffff
	pcall(kinds[(random >> 16) % 4 + 1])
	return "x"
end
for i = 1, 100 do
	random = i
	pcall(down)
end
kept = setmetatable({}, {__gc = function() while true do end end})
