-- a chain of tables, each with a long key that is equal
-- heavy: yes
-- status: ok|memory|deadline
-- cap: 64M
local a, b = ("a"):rep(10000000) .. "x", ("a"):rep(10000000) .. "x"
local t
for i = 1, 1900 do
  local u = setmetatable({[a] = 1}, {__index = t})
  u[a] = nil
  t = u
end
return t[b]
