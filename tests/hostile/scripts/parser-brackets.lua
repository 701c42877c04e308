-- a bracket that never opens
-- status: deadline
-- cap: 16M
local s = "return [" .. ("="):rep(1 << 20)
while true do load(s) end
