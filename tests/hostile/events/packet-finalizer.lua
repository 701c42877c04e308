-- a packet in a finalizer
on(function(p)
	setmetatable({}, {__gc = function() late = p:u8(1) p:set_u8(29, 0x67) end})
end)
