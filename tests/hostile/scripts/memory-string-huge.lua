-- one string of a gigabyte
-- status: memory
return ("x"):rep(1 << 30)
