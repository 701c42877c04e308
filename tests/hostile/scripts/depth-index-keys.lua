-- a chain of tables, each with a long key that is equal
-- heavy: yes
-- status: ok|memory|deadline
-- cap: 64M

-- A table cannot stop in the midst of a comparison: ten times as long a key takes milliseconds each.
local a, b = ("a"):rep(4000000) .. "x", ("a"):rep(4000000) .. "x"
local t
for i = 1, 1900 do
  local u = setmetatable({[a] = 1}, {__index = t})
  u[a] = nil
  t = u
end
return t[b]
