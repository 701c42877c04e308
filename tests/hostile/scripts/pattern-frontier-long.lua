-- a frontier of five million classes
-- status: ok|memory|deadline
-- cap: 64M
return (("z"):rep(10)):find("%f[" .. ("%d"):rep(5000000) .. "]")
