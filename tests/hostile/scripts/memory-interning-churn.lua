-- short strings, forgotten
-- status: deadline
for i = 1, math.maxinteger do local s = "s" .. i end
