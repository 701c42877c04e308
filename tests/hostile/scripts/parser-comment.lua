-- a comment of ten megabytes
-- status: ok
-- cap: 64M
-- timeout: 20000
local f = load("--[[" .. ("x"):rep(10 << 20) .. "]] return 'after'")
return f()
