-- a finalizer for an object older than all others, again and again
-- status: deadline
-- cap: 64M
local old = {}
for i = 1, 1000 do old[i] = {} end
local young = {}
for i = 1, 300000 do young[i] = {} end
local finalizer = {__gc = function() end}
while true do
	for i = 1, 1000 do setmetatable(old[i], finalizer) old[i] = {} end
end
