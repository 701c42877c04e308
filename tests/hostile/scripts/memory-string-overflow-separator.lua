-- the same with a separator
-- status: runtime
-- message: too large
return ("x"):rep(math.maxinteger // 2, "yy")
