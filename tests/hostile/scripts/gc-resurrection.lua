-- finalizers that bring back what they end
-- status: deadline
-- cap: 4M
local meta = {}
meta.__gc = function(o) _G.kept = setmetatable(o, meta) end
setmetatable({}, meta)
while true do kept = nil collectgarbage() end
