-- a numeral of a quarter of a megabyte, and all that turns a text into a number
-- status: deadline
-- cap: 16M
local digits = ("0"):rep(1 << 18)
local blanks = (" "):rep(1 << 18) .. "1"
while true do
	load("return " .. digits)
	local n = tonumber(digits) or tonumber(digits, 36) or tonumber(blanks)
	pcall(function() return digits + 1 end)
	pcall(string.rep, "x", digits)
end
