-- keys that fall on each other in any table with a size of a power of two
-- status: deadline
-- cap: 8M
while true do
	local t = {}
	for i = 1, 20000 do t[i << 32] = i end
end
