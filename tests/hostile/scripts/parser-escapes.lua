-- escapes at their limits
-- status: ok
-- then: return n --> 7
n = 0
for _, text in ipairs{"'\\x'", "'\\xG'", "'\\300'", "'\\u{}'", "'\\u{FFFFFFFFF}'", "'\\q'", "'\\"} do
	if not load("return " .. text) then n = n + 1 end
end
