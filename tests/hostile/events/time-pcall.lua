-- a loop that catches its end
on(function(p)
	while true do pcall(function() while true do end end) end
end)
