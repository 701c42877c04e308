-- cycles of garbage
on(function(p)
	for i = 1, 300 do local a, b = {}, {} a.b, b.a = b, a end
end)
