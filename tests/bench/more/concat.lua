-- strings put together, by the operator and from a table
local length = 0
for i = 1, 8000 do
	local line = "entry " .. i .. ": " .. i * 7 .. ", " .. i % 13 .. "\n"
	length = length + #line
end
local text = ""
for i = 1, 600 do text = text .. "a piece of text, " end
local parts = {}
for i = 1, 8000 do parts[#parts + 1] = i end
return length + #text + #table.concat(parts, ",")
