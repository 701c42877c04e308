-- weak tables that are cleared while they are gone through
-- status: ok
local t = setmetatable({}, {__mode = "v"})
for i = 1, 1000 do t[i] = {} end
for k in pairs(t) do if k % 100 == 0 then collectgarbage() end end
