-- a message as long as memory
-- status: runtime|memory
error(("x"):rep(400000))
