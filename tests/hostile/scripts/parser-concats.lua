-- right associative operators nest
-- status: ok
-- then: return kind --> "overflow"
local f, message = load("return " .. ("'a' .. "):rep(190) .. "'a'")
kind = f and "fine" or message:match("overflow")
