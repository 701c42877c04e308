-- searches in a packet
on(function(p)
	while true do p:find("never") end
end)
