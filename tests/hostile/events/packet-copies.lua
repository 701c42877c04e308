-- copies of a packet, again and again
on(function(p)
	while true do p:sub(1) end
end)
