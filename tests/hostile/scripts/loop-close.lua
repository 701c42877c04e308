-- or in the end of a variable
-- status: deadline
local v <close> = setmetatable({}, {__close = function() while true do end end})
while true do end
