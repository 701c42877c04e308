-- finalizers that make more to finalize
-- status: deadline
local function make()
	setmetatable({}, {__gc = function() make() make() end})
end
make()
while true do collectgarbage() end
