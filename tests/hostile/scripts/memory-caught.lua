-- out of memory again and again
-- status: deadline
while true do pcall(string.rep, "x", 1 << 30) end
