-- a million calls of a C function, and not a jump
-- status: ok|memory|deadline
-- cap: 64M
return load("local f, t = ... " .. ("f(t) "):rep(1000000))(rawlen, {})
