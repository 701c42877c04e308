-- numbers out of hostile texts
-- status: ok
-- then: return n --> 0
n = 0
for _, s in ipairs{"", " ", "0x", "1e", "1e999999999999", "--1", "0x1p", ("9"):rep(400) .. "x", "1 1", "\0", "1\0", "nan", "inf", "0b1"} do
	if tonumber(s) then n = n + 1 end
end
