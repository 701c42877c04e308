-- tables linked to tables until nothing is left
-- status: memory
local t = {}
while true do t = {t} end
