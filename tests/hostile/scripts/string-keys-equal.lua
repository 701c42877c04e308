-- keys as large as they may be, equal to a table's and not the same object
-- status: deadline
-- cap: 64M
local t, key = {[("x"):rep(20 << 20)] = 1}, ("x"):rep(20 << 20)
while true do
	assert(t[key] == 1)
end
