-- and ends there
-- status: memory|runtime
-- message: memory|stack overflow
local function f() return 1 + f() end
f()
