-- a chain of tables, two thousand long
-- status: ok
-- then: return message --> "'__index' chain too long"
local last = {}
for i = 1, 2000 do last = setmetatable({}, {__index = last}) end
message = select(2, pcall(function() return last.x end)):match("'__index' chain too long")
