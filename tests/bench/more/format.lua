-- string.format with what a log or a protocol has
local format = string.format
local length = 0
for i = 1, 4000 do
	length = length + #format("%5d|%-8s|%08x|%s", i, "GET", i * 2654435761 & 0xffffffff, i % 2 == 0)
		+ #format("%d.%d.%d.%d:%d", i & 255, i >> 3 & 255, 2, 17, 8080) + #format("%q", "a\n" .. i)
end
return length
