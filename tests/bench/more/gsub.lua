-- replacing what a pattern matches by what a function says
local line = "GET /static/%7Euser/index%2Ehtml?name=J%C3%BCrgen+M&page=12 HTTP/1.1\n"
local text = line:rep(60)
local length, count = 0, 0
for round = 1, 12 do
	local decoded = text:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end)
	local numbered, n = decoded:gsub("%a+", function(word)
		count = count + 1
		return #word > 4 and word:upper() or nil
	end)
	length = length + #numbered + n
end
return length, count
