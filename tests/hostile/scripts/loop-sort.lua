-- a sort of very much
-- status: deadline
table.sort(setmetatable({}, {__len = function() return 2000000000 end, __index = function() return 1 end, __newindex = rawequal}))
