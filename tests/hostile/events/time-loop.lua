-- a loop without end
on(function(p)
	while true do end
end)
