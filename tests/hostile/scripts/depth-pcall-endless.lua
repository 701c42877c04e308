-- pcall in pcall without end
-- status: ok
-- then: return deepest > 8 --> true
deepest = 0
local function nest(n)
	deepest = math.max(deepest, n)
	pcall(nest, n + 1)
end
nest(1)
