-- a __tostring without end
on(function(p)
	print(setmetatable({}, {__tostring = function() while true do end end}))
end)
