-- prime numbers in an array
local n, count = 40000, 0
for round = 1, 4 do
	local composite = {}
	count = 0
	for i = 2, n do
		if not composite[i] then
			count = count + 1
			for j = i * i, n, i do composite[j] = true end
		end
	end
end
return count
