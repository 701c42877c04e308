-- a pattern that nests as deep as its subject is long
-- status: runtime
-- message: pattern too complex|overflow
return ("x"):rep(100000):find(("x?"):rep(1000) .. "y")
