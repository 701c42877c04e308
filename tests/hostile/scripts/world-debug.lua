-- a traceback of what is not there
-- status: ok
for _, level in ipairs{0, -1, 1000000, math.maxinteger, math.mininteger} do
	pcall(debug.traceback, "x", level)
end
pcall(debug.traceback, coroutine.create(print), {}, 0)
pcall(debug.traceback, ("x"):rep(100000))
