-- patterns that are none
-- status: ok
-- then: return n --> 9
n = 0
for _, p in ipairs{"[", "[^", "[a-", "%", "%b", "%bx", "%f", "(", "%1"} do
	if not pcall(string.find, "xyz", p) then n = n + 1 end
end
