-- a number of a megabyte
-- status: ok
-- cap: 16M
-- then: return kind --> "malformed number"
kind = select(2, load("return " .. ("9"):rep(1 << 20) .. "x")):match("malformed number")
