-- replacements that are none
-- status: ok
-- then: return n --> 4
n = 0
for _, r in ipairs{"%2", "%x", "%", true} do
	if not pcall(string.gsub, "x", "x", r) then n = n + 1 end
end
