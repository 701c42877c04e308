-- parts of a packet that it does not have
on(function(p)
	for _, i in ipairs{0, -1, 1, math.maxinteger, math.mininteger, #p, #p + 1} do for _, j in ipairs{0, -1, 1, math.maxinteger, math.mininteger, #p, #p + 1} do assert(#p:sub(i, j) <= #p) p:payload(i, j) end end
end)
