-- indices in indices
-- status: ok
-- then: return kind --> "overflow"
local f, message = load("local t = {} return " .. ("t["):rep(200) .. "1" .. ("]"):rep(200))
kind = f and "fine" or message:match("overflow")
