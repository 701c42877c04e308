-- tables with keys of text
local count = {}
for i = 1, 60000 do
	local key = "key" .. i % 997
	count[key] = (count[key] or 0) + 1
end
local n = 0
for key, value in pairs(count) do n = n + value end
return n
