-- a pattern of a megabyte without anything special in it
-- status: deadline
-- cap: 16M
local s = ("a"):rep(1 << 20)
while true do s:find(s, 2) end
