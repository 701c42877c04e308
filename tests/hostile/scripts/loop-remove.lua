-- a removal from before everything
-- status: deadline
table.remove(setmetatable({}, {__len = function() return math.maxinteger - 1 end, __index = rawequal, __newindex = rawequal}), 1)
