-- metamethods that call each other
on(function(p)
	local mt = {} mt.__add = function(a, b) return a + b end local t = setmetatable({}, mt) return t + t
end)
