-- finalizers that make more to finalize
-- status: deadline
local n = 0
local function make()
	if n < 2000 then
		n = n + 1
		setmetatable({}, {__gc = function() n = n - 1 make() make() end})
	end
end
make()
while true do collectgarbage() end
