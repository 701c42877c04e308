-- tables that grow and shrink
-- status: deadline
-- cap: 8M
while true do
	local t = {}
	for i = 1, 30000 do t[i] = i t["k" .. i] = i end
	for i = 1, 30000 do t[i] = nil end
	for i = -30000, -1 do t[i] = i end
end
