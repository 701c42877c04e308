-- fields by names that are there, and by names that are put together
local record = {}
local names = {}
for i = 1, 64 do names[i] = "field_" .. i end
for i, name in ipairs(names) do record[name] = i end
local sum = 0
for round = 1, 1500 do
	for i = 1, #names do
		local name = names[i]
		record[name] = record[name] + 1
	end
	sum = sum + record.field_1 + record.field_32 + record.field_64
end
for i = 1, 12000 do sum = sum + record["field_" .. i % 64 + 1] end
return sum
