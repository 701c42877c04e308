-- small tables, closures and methods, and what collects them
local Point = {}
Point.__index = Point
function Point.new(x, y) return setmetatable({x = x, y = y}, Point) end
function Point.__add(a, b) return Point.new(a.x + b.x, a.y + b.y) end
local sum = Point.new(0, 0)
for i = 1, 30000 do sum = sum + Point.new(i, -i) end
local function counter() local n = 0 return function() n = n + 1 return n end end
for i = 1, 10000 do counter()() end
return sum.x, sum.y
