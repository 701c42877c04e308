-- a chain of concatenations is flat, and needs registers alone
-- status: ok
-- then: return kind --> "registers"
local f, message = load("return " .. ("'a' .. "):rep(400) .. "'a'")
kind = f and "fine" or message:match("registers")
