-- a producer and a consumer
local producer = coroutine.wrap(function() for i = 1, 40000 do coroutine.yield(i) end end)
local sum = 0
for i = 1, 40000 do sum = sum + producer() end
return sum
