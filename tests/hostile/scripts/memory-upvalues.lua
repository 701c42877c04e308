-- a chain of closures
-- status: memory
local f = print
while true do
	local g = f
	f = function() return g end
end
