-- loops at the edges
-- status: ok
-- then: return n --> 7
n = 0
for i = math.maxinteger - 1, math.maxinteger do n = n + 1 end
for i = math.mininteger + 1, math.mininteger, -1 do n = n + 1 end
for i = math.mininteger, math.maxinteger, math.maxinteger do n = n + 1 end
for i = 1, 0, math.mininteger do n = n + 1 if n > 100 then break end end
n = n - 2 + (pcall(load("for i = 1, 2, 0 do end")) and 0 or 1)
