-- weak keys, each held by the value of the one before
-- status: ok
-- cap: 16M
-- timeout: 10000
local t = setmetatable({}, {__mode = "k"})
local first = {}
local last = first
for i = 1, 2000 do
	local new = {}
	t[last] = new
	last = new
end
collectgarbage()
collectgarbage()
