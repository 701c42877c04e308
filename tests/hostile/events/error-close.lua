-- an error in a __close
on(function(p)
	local c <close> = setmetatable({}, {__close = function() error(p) end}) error "first"
end)
