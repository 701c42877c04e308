-- small tables of three fields, dropped
local sum = 0
for i = 1, 25000 do
	local point = {x = i, y = i + 1, z = i + 2}
	sum = sum + point.x + point.y * point.z
end
return sum
