-- a string of ten megabytes in the source
-- status: ok
-- cap: 128M
-- timeout: 20000
local f = load("return #'" .. ("x"):rep(10 << 20) .. "'")
return f()
