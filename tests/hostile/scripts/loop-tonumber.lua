-- numbers in long texts
-- status: deadline
-- cap: 8M
local s = (" "):rep(1000000) .. "1"
while true do tonumber(s) end
