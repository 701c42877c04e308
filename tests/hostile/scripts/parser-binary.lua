-- no bytecode gets in
-- status: runtime
-- message: binary
assert(load("\27Lua" .. ("\0"):rep(100), "x", "b"))
