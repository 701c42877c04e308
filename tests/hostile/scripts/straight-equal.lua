-- thousands of comparisons of long strings, and not a jump
-- status: deadline|memory
-- cap: 64M
local a, b = ("a"):rep(15000000) .. "x", ("a"):rep(15000000) .. "x"
local code = {}
for i = 1, 20000 do code[i] = "x = (a == b)" end
return load("local a, b = ... local x " .. table.concat(code, " "))(a, b)
