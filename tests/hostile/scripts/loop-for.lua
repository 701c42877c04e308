-- a loop with all the integers
-- status: deadline
for i = math.mininteger, math.maxinteger do end
