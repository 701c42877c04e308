-- bytes at each wrong place
on(function(p)
	for i = -300, 0 do assert(not pcall(p.u32, p, i)) end for i = #p - 2, #p + 600 do assert(not pcall(p.u32, p, i)) end for s = 0, 63 do pcall(p.u64, p, 1 << s) pcall(p.u64, p, -(1 << s)) end
end)
