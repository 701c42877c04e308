-- warnings, as many as there are
-- status: deadline
warn("@on")
while true do warn("x", "y", "z") end
