-- texts that are compiled
on(function(p)
	while true do load(("a = 1 "):rep(100)) end
end)
