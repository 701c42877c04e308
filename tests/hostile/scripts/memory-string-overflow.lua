-- a string longer than there are bytes
-- status: runtime
-- message: too large
return ("x"):rep(math.maxinteger)
