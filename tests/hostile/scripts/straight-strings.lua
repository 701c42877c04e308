-- a million short strings, and not a jump
-- status: ok|memory|deadline
-- cap: 64M
return load("local a, x = 123 " .. ("x = a .. '' "):rep(1000000))()
