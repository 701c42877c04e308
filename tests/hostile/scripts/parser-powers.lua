-- and powers
-- status: ok
-- then: return kind --> "overflow"
local f, message = load("return 1" .. ("^1"):rep(300))
kind = f and "fine" or message:match("overflow")
