-- closures of closures
on(function(p)
	local f for i = 1, 500 do local g = f f = function() return g, i end end
end)
