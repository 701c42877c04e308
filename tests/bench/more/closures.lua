-- functions that share variables, made and called
local function counter(step)
	local n = 0
	return function() n = n + step return n end, function() n = 0 end
end
local sum = 0
for i = 1, 12000 do
	local count, reset = counter(i % 7)
	for j = 1, 4 do sum = sum + count() end
	reset()
	sum = sum + count()
end
local function compose(f, g) return function(x) return f(g(x)) end end
local function increment(x) return x + 1 end
local f = increment
for i = 1, 30 do f = compose(f, increment) end
for i = 1, 2000 do sum = sum + f(i) end
return sum
