-- a move of everything
-- status: deadline
table.move(setmetatable({}, {__index = rawequal}), 1, math.maxinteger - 1, 2, setmetatable({}, {__newindex = rawequal}))
