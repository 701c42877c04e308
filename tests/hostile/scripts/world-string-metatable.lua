-- the metatable of all strings, spoiled
-- status: ok
-- then: return ("x"):rep(3) --> "nonsense"
local meta = getmetatable("")
meta.__index = function() return function() return "nonsense" end end
meta.__add = function() while true do end end
meta.__gc = 1
meta.__name = {}
