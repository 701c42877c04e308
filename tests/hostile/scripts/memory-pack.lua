-- sizes of pack
-- status: ok
-- then: return n --> 5
n = 0
for _, f in ipairs{"i17", "i0", "c99999999999999999999", "!17i4", "s17"} do
	if not pcall(string.pack, f, "1") then n = n + 1 end
end
