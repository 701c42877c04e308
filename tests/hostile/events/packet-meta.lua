-- the metatable of a packet
on(function(p)
	assert(getmetatable(p) == false) assert(not pcall(setmetatable, p, {})) assert(not pcall(function() p.u8 = print end)) assert(not pcall(next, p)) assert(not pcall(debug.setmetatable or error, p, {}))
end)
