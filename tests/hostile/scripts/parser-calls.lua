-- calls of calls nest in the source, left to right
-- status: ok
local f = load("local f f = function() return f end return f" .. ("()"):rep(5000))
return type(f())
