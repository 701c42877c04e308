-- long strings as keys, each hashed for the first time
-- status: deadline
-- cap: 32M
local t = {}
while true do
	t[("x"):rep(4 << 20) .. math.random(0)] = true
	t = {}
end
