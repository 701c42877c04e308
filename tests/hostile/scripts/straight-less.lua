-- the same, of their order
-- status: deadline|memory
-- cap: 64M
local a, b = ("a"):rep(15000000) .. "x", ("a"):rep(15000000) .. "y"
local code = {}
for i = 1, 20000 do code[i] = "x = (a < b)" end
return load("local a, b = ... local x " .. table.concat(code, " "))(a, b)
