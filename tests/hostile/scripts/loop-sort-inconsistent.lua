-- a comparator that makes no sense
-- status: ok
-- then: return n --> 200
local t = {}
for i = 1, 200 do t[i] = (i * 7919) % 200 end
for round = 1, 20 do
	pcall(table.sort, t, function() return true end)
	local flip = false
	pcall(table.sort, t, function() flip = not flip return flip end)
	pcall(table.sort, t, function(a, b) return (a ~ round) % 3 < (b ~ round) % 5 end)
end
n = #t
