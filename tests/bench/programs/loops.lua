-- nothing but loops
local n = 0
for i = 1, 400000 do n = n + i end
local i = 0
while i < 300000 do i = i + 1 end
repeat i = i - 1 until i == 0
return n
