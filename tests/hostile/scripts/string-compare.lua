-- long strings with zeros in them, equal but for the end
-- status: deadline
-- cap: 16M
local a = ("\0"):rep(1 << 20)
local b = a .. "x"
local n = 0
while true do if a < b then n = n + 1 end end
