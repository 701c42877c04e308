-- large keys, equal to a table's and not the same object
-- status: deadline
-- cap: 16M
local t, key = {[("x"):rep(4 << 20)] = 1}, ("x"):rep(4 << 20)
while true do
	assert(t[key] == 1)
end
