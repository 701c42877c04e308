-- the generator told everything
-- status: ok
for _, n in ipairs{0, -1, math.maxinteger, math.mininteger} do
	math.randomseed(n)
	math.random(math.mininteger, math.maxinteger)
	pcall(math.random, 1, 0)
	pcall(math.random, n)
end
