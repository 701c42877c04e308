-- a finalizer without end
on(function(p)
	setmetatable({}, {__gc = function() while true do end end}) for i = 1, 50 do local t = {i} end
end)
