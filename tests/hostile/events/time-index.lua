-- an __index that calls itself
on(function(p)
	local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k + 1] end return t[1]
end)
