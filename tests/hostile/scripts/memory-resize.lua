-- large tables that grow, shrink, and grow
-- status: deadline
-- cap: 32M
while true do
	local t = {}
	for i = 1, 1 << 16 do t[-i] = i end
	for i = 1, 1 << 16 do t[-i] = nil end
	for i = 1, 1 << 16 do t[i] = i end
	for i = 1, 1 << 16 do t[i] = nil end
	t.x = true
end
