-- a set without an end
-- status: ok|memory|deadline
-- cap: 64M
return pcall(string.find, "z", "[" .. ("ab"):rep(10000000))
