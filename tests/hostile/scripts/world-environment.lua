-- _ENV taken away, and replaced
-- status: ok
-- then: return seen --> "x"
local outer = _ENV
local function f() local _ENV = nil return pcall end
pcall(f)
do local _ENV = setmetatable({}, {__index = function(_, k) return k end}) outer.seen = x end
