-- a flood of small tables
on(function(p)
	for i = 1, 2000 do local t = {i, {i}} end
end)
