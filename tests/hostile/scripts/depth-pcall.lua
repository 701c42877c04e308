-- twenty-five nested pcalls
-- status: ok
-- then: return deepest > 8 --> true
deepest = 0
local function nest(n)
	deepest = math.max(deepest, n)
	if n < 25 then pcall(nest, n + 1) end
end
nest(1)
