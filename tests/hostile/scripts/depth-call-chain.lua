-- what is called is called by what is called
-- status: ok
local t = print
for i = 1, 1000 do t = setmetatable({}, {__call = t}) end
t()
