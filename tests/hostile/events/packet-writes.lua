-- writes at each place
on(function(p)
	for i = -10, 300 do pcall(p.set_u8, p, i, 255) pcall(p.set_u32, p, i, 0xffffffff) end
end)
