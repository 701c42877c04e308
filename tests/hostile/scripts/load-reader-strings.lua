-- readers that give what is no text
-- status: ok
-- then: return n --> 4
n = 0
for _, bad in ipairs{function() return {} end, function() return print end, function() return true end, function() error("no") end} do
	if not load(bad) then n = n + 1 end
end
