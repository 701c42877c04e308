-- twelve nested callbacks of gsub
-- status: ok
deepest = 0
local function nest(n)
	deepest = math.max(deepest, n)
	if n < 12 then pcall(string.gsub, "x", "x", function() nest(n + 1) end) end
end
nest(1)
