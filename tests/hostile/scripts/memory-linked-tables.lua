-- tables linked to tables until nothing is left
-- heavy: yes
-- status: memory
local t = {}
while true do t = {t} end
