-- a packet that is kept
on(function(p)
	kept = kept or p local old = last last = function() return kept:u8(1) end if old then return old() end
end)
