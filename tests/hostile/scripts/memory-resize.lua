-- large tables that grow, shrink, and grow
-- status: deadline
-- cap: 64M
while true do
	local t = {}
	for i = 1, 1 << 18 do t[-i] = i end
	for i = 1, 1 << 18 do t[-i] = nil end
	for i = 1, 1 << 18 do t[i] = i end
	for i = 1, 1 << 18 do t[i] = nil end
	t.x = true
end
