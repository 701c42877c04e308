-- widths of format
-- status: ok
-- then: return n --> 5
n = 0
for _, f in ipairs{"%100d", "%.100d", "%1000s", "%99999999999d", "%-+ #0-+ #0d"} do
	if not pcall(string.format, f, 1) then n = n + 1 end
end
