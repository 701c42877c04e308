-- a table with one far element
-- status: ok
-- then: return n --> 1
local t = {}
t[math.maxinteger] = 1
t[math.mininteger] = 2
n = t[math.maxinteger]
