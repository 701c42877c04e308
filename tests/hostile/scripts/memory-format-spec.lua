-- a format of thirty million flags
-- heavy: yes
-- status: ok|memory|deadline
-- cap: 64M
return pcall(string.format, "%" .. ("0"):rep(30000000))
