-- a name of a megabyte
-- status: deadline
-- cap: 16M
local s = "return " .. ("a"):rep(1 << 20)
while true do load(s) end
