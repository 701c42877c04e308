-- prints that nobody reads
-- status: deadline
while true do print(("x"):rep(1000)) end
