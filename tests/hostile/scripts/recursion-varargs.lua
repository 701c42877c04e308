-- arguments that grow with each call
-- status: runtime|memory|deadline
-- message: stack overflow|memory|deadline
local function f(...) return f(1, ...) end
f()
