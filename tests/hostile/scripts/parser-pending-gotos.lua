-- as many jumps as there may be, all to the last line
-- status: deadline
-- cap: 16M
local s = ("goto out "):rep(30000) .. "::out::"
while true do load(s) end
