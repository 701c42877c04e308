-- building, searching and replacing text
local lines = {}
for i = 1, 2000 do lines[i] = ("%d: the %s fox no. %x"):format(i, i % 2 == 0 and "quick" or "lazy", i) end
local text = table.concat(lines, "\n")
local words = 0
for word in text:gmatch("%a+") do words = words + 1 end
local replaced, count = text:gsub("(%w+) fox", "%1 dog")
return words, count, #replaced:upper():reverse(), select("#", text:find("no such thing", 1, true))
