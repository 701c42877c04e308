-- each operator at the edges of the integers
-- status: ok
-- then: return ok, failed --> true 3
local min, max = math.mininteger, math.maxinteger
ok = max + 1 == min and min - 1 == max and -min == min and min * -1 == min and min // -1 == min
	and min % -1 == 0 and max * 2 == -2 and 1 << 63 == min and 1 << 64 == 0 and 1 << -1 == 0
	and -1 >> 63 == 1 and -1 >> 64 == 0 and 1 << min == 0 and 1 >> min == 0 and min % max == max - 1
	and math.abs(min) == min and math.fmod(min, -1) == 0 and ~0 == -1 and math.ult(1, -1)
failed = 0
for _, f in ipairs{function() return 1 // 0 end, function() return 1 % 0 end, function() return math.fmod(1, 0) end} do
	if not pcall(f) then failed = failed + 1 end
end
