-- calls in arguments
-- status: ok
-- then: return kind --> "overflow"
local f, message = load("return " .. ("f("):rep(200) .. (")"):rep(200))
kind = f and "fine" or message:match("overflow")
