-- deep, with variables that functions share at every level
-- status: ok
-- cap: 64M
-- heavy: yes
-- timeout: 60000
local get
local function deeper(n)
	local a, b, c = n, n, n
	get = function() return a + b + c end
	return 1 + deeper(n + 1)
end
assert(not pcall(deeper, 1))
assert(get() % 3 == 0)
