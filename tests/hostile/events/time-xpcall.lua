-- a loop whose handler loops
on(function(p)
	xpcall(function() while true do end end, function() while true do end end)
end)
