-- string.pack and unpack
on(function(p)
	while true do string.unpack(("i4"):rep(100), string.pack(("i4"):rep(100), table.unpack({}, 1, 0))) end
end)
