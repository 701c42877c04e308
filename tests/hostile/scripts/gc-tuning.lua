-- the collector told the wrong things
-- status: ok
for _, n in ipairs{0, -1, 1, math.maxinteger, math.mininteger} do
	pcall(collectgarbage, "incremental", n, n, n)
	pcall(collectgarbage, "generational", n, n)
	pcall(collectgarbage, "step", n)
	pcall(collectgarbage, "setpause", n)
	pcall(collectgarbage, "setstepmul", n)
	for i = 1, 1000 do local t = {{}} end
end
collectgarbage("incremental")
collectgarbage("restart")
