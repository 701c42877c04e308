-- message handlers that fail
-- status: ok
-- then: return status --> false
status = xpcall(error, function() error("again") end, "first")
