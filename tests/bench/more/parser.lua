-- a parser of JSON, and a text for it
local function parser(text)
	local at = 1
	local value
	local escapes = {b = "\b", f = "\f", n = "\n", r = "\r", t = "\t"}
	local function blank() at = text:find("%S", at) or #text + 1 end
	local function fail(what) error(("%s at byte %d"):format(what, at)) end
	local function string_()
		local from, parts = at + 1, nil
		while true do
			local to = text:find('["\\]', from) or fail("string without an end")
			parts = (parts or "") .. text:sub(from, to - 1)
			if text:byte(to) == 34 then
				at = to + 1
				return parts
			end
			local letter = text:sub(to + 1, to + 1)
			if letter == "u" then
				parts = parts .. utf8.char(tonumber(text:sub(to + 2, to + 5), 16))
				from = to + 6
			else
				parts = parts .. (escapes[letter] or letter)
				from = to + 2
			end
		end
	end
	local function array()
		local list, n = {}, 0
		at = at + 1
		blank()
		if text:byte(at) == 93 then at = at + 1 return list end
		while true do
			n = n + 1
			list[n] = value()
			blank()
			local c = text:byte(at)
			at = at + 1
			if c == 93 then return list end
			if c ~= 44 then fail("no comma") end
		end
	end
	local function object()
		local map = {}
		at = at + 1
		blank()
		if text:byte(at) == 125 then at = at + 1 return map end
		while true do
			blank()
			local key = string_()
			blank()
			if text:byte(at) ~= 58 then fail("no colon") end
			at = at + 1
			map[key] = value()
			blank()
			local c = text:byte(at)
			at = at + 1
			if c == 125 then return map end
			if c ~= 44 then fail("no comma") end
		end
	end
	local words = {["true"] = true, ["false"] = false}
	function value()
		blank()
		local c = text:byte(at)
		if c == 34 then return string_() end
		if c == 123 then return object() end
		if c == 91 then return array() end
		local number, to = text:match("^(-?%d+)()", at)
		if number then
			at = to
			return tonumber(number)
		end
		local word, after = text:match("^(%l+)()", at)
		if not word then fail("no value") end
		at = after
		return words[word]
	end
	return value
end

local route = [[{
	"match": {"host": "shop.example", "path": "/api/v2/orders", "methods": ["GET", "POST"], "tls": true},
	"backends": [
		{"address": "192.0.2.17", "port": 8080, "weight": 3, "zone": "eu-west-1a", "healthy": true},
		{"address": "198.51.100.23", "port": 8080, "weight": 1, "zone": "eu-west-1b", "healthy": false}
	],
	"limits": {"rate": 1000, "burst": 250, "body": 1048576, "timeout": -1},
	"headers": {"X-Served-By": "edge \"one\"", "Via": "1.1 caf\u00e9\tproxy", "Trace": null},
	"comment": "All orders; see the runbook\nbefore this is changed."
}]]
local text = "[" .. (route .. ",\n"):rep(39) .. route .. "]"
local sum = 0
for round = 1, 4 do
	for _, r in ipairs(parser(text)()) do
		for _, backend in ipairs(r.backends) do sum = sum + backend.port * backend.weight end
		sum = sum + r.limits.rate + #r.headers.Via + #r.comment
	end
end
return sum
