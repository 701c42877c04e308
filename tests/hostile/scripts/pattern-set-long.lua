-- a set of ten million elements
-- status: ok|memory|deadline
-- cap: 64M
return (("z"):rep(100)):find("[" .. ("ab"):rep(5000000) .. "]")
