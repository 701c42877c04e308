-- captures, one in the other
-- status: runtime
-- message: too many captures|pattern too complex|overflow
return ("x"):find(("("):rep(100) .. "x" .. (")"):rep(100))
