-- load with an environment that answers everything
-- status: deadline
local env = setmetatable({}, {__index = function(t, k) return function() return t end end})
while true do load("a() b() c()", "x", "t", env)() end
