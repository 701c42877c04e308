-- a pattern that backtracks
on(function(p)
	return ("a"):rep(200):find(("a*"):rep(20) .. "b")
end)
