-- while true do end
-- status: deadline
while true do end
