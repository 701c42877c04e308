-- a variable whose closing does not end
on(function(p)
	local c <close> = setmetatable({}, {__close = function() while true do end end}) error "x"
end)
