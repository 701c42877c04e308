-- a flood of short strings
on(function(p)
	for i = 1, 500 do local s = "k" .. i .. p:u8(1) end
end)
