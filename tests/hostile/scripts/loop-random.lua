-- numbers by chance
-- status: deadline
for _ in math.random, 1, 1 do end
