-- a flood of prints
on(function(p)
	while true do print(("x"):rep(100)) end
end)
