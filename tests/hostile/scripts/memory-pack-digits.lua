-- a size of thirty million digits
-- status: ok|memory|deadline
-- cap: 64M
return pcall(string.pack, "c" .. ("0"):rep(30000000) .. "1", "a")
