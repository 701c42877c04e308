-- a table that changes while it is gone through
-- status: runtime|ok|memory
local t = {}
for i = 1, 100 do t[i] = i end
for k in pairs(t) do
	t[k] = nil
	for i = 1, 10 do t["new" .. k .. i] = i end
end
