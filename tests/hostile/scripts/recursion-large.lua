-- also where there is much of it
-- heavy: yes
-- status: runtime|memory
-- cap: 128M
-- timeout: 60000
-- message: stack overflow|memory
local function f() return 1 + f() end
f()
