-- many variables that are to be closed
on(function(p)
	local function f(n) local c <close> = setmetatable({}, {__close = function() f(n + 1) end}) end f(1)
end)
