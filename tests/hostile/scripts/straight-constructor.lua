-- one table of seven hundred thousand powers
-- status: ok|memory|deadline
-- cap: 64M
return #load("local a, b = 3, 39 return {" .. ("a ^ b,"):rep(700000) .. "}")()
