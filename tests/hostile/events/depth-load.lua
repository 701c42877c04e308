-- a text that nests deeply
on(function(p)
	return load("return " .. ("("):rep(500) .. "1" .. (")"):rep(500))()
end)
