-- gsub of a long text, again and again
on(function(p)
	while true do (("x"):rep(5000)):gsub(".", "%0%0") end
end)
