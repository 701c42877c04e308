-- __tostring in __tostring
on(function(p)
	local mt = {} mt.__tostring = function(o) return tostring(o) end return tostring(setmetatable({}, mt))
end)
