-- errors in finalizers
on(function(p)
	for i = 1, 20 do setmetatable({}, {__gc = function() error(p) end}) end error "x"
end)
