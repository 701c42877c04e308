-- a concatenation of nothings
-- status: deadline
table.concat(setmetatable({}, {__index = function() return "" end, __len = function() return math.maxinteger end}))
