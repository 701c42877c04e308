-- SPDX-License-Identifier: MIT
-- accesslog.lua: what a web server's access log says, as tables.
--
--	lunatik-tool run NAME accesslog.lua "$(cat access.log)"
--
-- The argument is the log, in the common log format. There are no floating-point numbers here:
-- shares are counted in tenths of a percent, and nothing is lost that matters.

local log = ...
if not log then
	error("give me a log as the argument", 0)
end

-- host ident user [time] "method path protocol" status bytes
local pattern = '^(%S+) %S+ %S+ %[([^%]]+)%] "(%u+) (%S+)[^"]*" (%d+) (%S+)'

local function counter()
	return setmetatable({}, { __index = function() return 0 end })
end

local requests, bytes, refused = 0, 0, 0
local by_path, bytes_by_path = counter(), counter()
local by_host, by_status, by_hour = counter(), counter(), counter()
local malformed = {}

local number = 0
for line in log:gmatch("[^\n]+") do
	number = number + 1
	local host, time, _, path, status, size = line:match(pattern)
	if host then
		path = path:gsub("%?.*", "") -- a question does not make another page
		size = tonumber(size) or 0   -- "-": nothing was sent
		requests = requests + 1
		bytes = bytes + size
		if status >= "400" then
			refused = refused + 1
		end
		by_path[path] = by_path[path] + 1
		bytes_by_path[path] = bytes_by_path[path] + size
		by_host[host] = by_host[host] + 1
		by_status[status] = by_status[status] + 1
		local hour = time:match("^[^:]+:(%d%d)")
		by_hour[hour] = by_hour[hour] + 1
	else
		malformed[#malformed + 1] = number
	end
end

-- n as a share of all: "12.5%"
local function share(n, all)
	local tenths = all > 0 and (n * 1000 + all // 2) // all or 0
	return string.format("%d.%d%%", tenths // 10, tenths % 10)
end

-- n bytes for a reader: "2.1 MiB"
local function human(n)
	local units = { "B", "KiB", "MiB", "GiB", "TiB" }
	local unit, rest = 1, 0
	while n >= 1024 and unit < #units do
		n, rest, unit = n // 1024, n % 1024, unit + 1
	end
	if unit == 1 then
		return n .. " B"
	end
	return string.format("%d.%d %s", n, rest * 10 // 1024, units[unit])
end

-- The keys of a counter, the largest count first, equal counts by name.
local function ranking(counts)
	local keys = {}
	for key in pairs(counts) do
		keys[#keys + 1] = key
	end
	table.sort(keys, function(a, b)
		if counts[a] ~= counts[b] then
			return counts[a] > counts[b]
		end
		return a < b
	end)
	return keys
end

local function heading(text)
	print()
	print(text)
	print(("-"):rep(#text))
end

local function top(title, counts, most)
	heading(title)
	for rank, key in ipairs(ranking(counts)) do
		if rank > most then
			break
		end
		print(string.format("%-32s %5d  %10s", key, counts[key], share(counts[key], requests)))
	end
end

print(string.format("%d requests, %s sent, %s refused", requests, human(bytes), share(refused, requests)))
top("Hosts", by_host, 5)
top("Status", by_status, 10)

heading("Pages")
for _, path in ipairs(ranking(by_path)) do
	print(string.format("%-32s %5d  %10s", path, by_path[path], human(bytes_by_path[path])))
end

heading("Hours")
local hours = {}
for hour in pairs(by_hour) do
	hours[#hours + 1] = hour
end
table.sort(hours)
for _, hour in ipairs(hours) do
	print(string.format("%s:00 %4d %s", hour, by_hour[hour], ("#"):rep(by_hour[hour])))
end

if #malformed > 0 then
	print()
	print("not understood: line " .. table.concat(malformed, ", "))
end

return requests, bytes
