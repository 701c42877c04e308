-- tail calls take nothing
-- status: deadline
local function f() return f() end
f()
