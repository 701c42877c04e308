-- one compilation after the other
-- status: deadline
while true do load("local function f(a, ...) return a, ... end return f(1, 2, 3)")() end
