-- a flood of warnings
on(function(p)
	while true do warn("@on") warn(("x"):rep(100)) end
end)
