-- an insertion before everything
-- status: deadline
table.insert(setmetatable({}, {__len = function() return math.maxinteger - 1 end, __index = function() end, __newindex = function() end}), 1, 1)
