-- the string metatable is changed
-- recovers: no
on(function(p)
	getmetatable("").__index = function() while true do end end
end)
