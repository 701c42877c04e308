-- Lua's own recursion is bounded by the cap alone
-- timeout: 10000
-- status: ok
-- cap: 64M
-- then: return depth --> 100000
local function f(n) return n == 0 and 0 or 1 + f(n - 1) end
depth = f(100000)
