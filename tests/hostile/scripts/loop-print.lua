-- lines, as fast as they come
-- status: deadline
while true do print() end
