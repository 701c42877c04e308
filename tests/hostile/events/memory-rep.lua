-- one huge string
on(function(p)
	return ("x"):rep(1 << 40)
end)
