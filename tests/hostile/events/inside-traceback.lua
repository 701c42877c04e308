-- tracebacks
on(function(p)
	while true do debug.traceback() end
end)
