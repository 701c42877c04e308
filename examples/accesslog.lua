#!/usr/bin/env -S lunatik-tool run demo
-- SPDX-License-Identifier: MIT
-- What does this web server's log say? In a kernel state:
--
--     lunatik-tool run --input access.log demo accesslog.lua
--
-- Every run adds to what the state knows already: the counts are in the global `log`, which stays
-- until the state is closed. There is no floating point in the kernel, and none is needed: shares
-- are counted in tenths of a percent, with `//`. The script runs in stock Lua 5.4 as well.

log = log or { requests = 0, bytes = 0, errors = 0, garbled = 0, paths = {}, clients = {} }

-- One line in the "common" format:
--     192.0.2.17 - - [14/Mar/2026:09:58:59 +0000] "GET /logo.png HTTP/1.1" 200 33410
-- The size is "-" when there was no body.
local LINE = '^(%S+) %S+ %S+ %[[^%]]+%] "%u+ (%S+) [^"]*" (%d%d%d) (%S+)$'

local function parse(line)
	local client, path, status, size = line:match(LINE)
	if not client then
		return nil
	end
	return {
		client = client,
		path = path,
		failed = tonumber(status) >= 400,
		bytes = tonumber(size) or 0,
	}
end

-- The counters of one path or client, made at first sight.
local function counter(group, key)
	group[key] = group[key] or { name = key, requests = 0, bytes = 0, errors = 0 }
	return group[key]
end

local function count(into, request)
	into.requests = into.requests + 1
	into.bytes = into.bytes + request.bytes
	into.errors = into.errors + (request.failed and 1 or 0)
end

local function read(text)
	for line in text:gmatch("[^\r\n]+") do
		local request = parse(line)
		if request then
			count(log, request)
			count(counter(log.paths, request.path), request)
			count(counter(log.clients, request.client), request)
		else
			log.garbled = log.garbled + 1
		end
	end
end

-- "12.5%", rounded: tenths of a percent are what an integer can say exactly.
local function share(part, whole)
	if whole == 0 then
		return "-"
	end
	local permille = (part * 1000 + whole // 2) // whole
	return string.format("%d.%d%%", permille // 10, permille % 10)
end

-- 1234567 -> "1,234,567"
local function grouped(number)
	local digits = tostring(number)
	return (digits:reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", ""))
end

-- The counters of a group, most requests first; equal ones by name.
local function ranking(group)
	local sorted = {}
	for _, entry in pairs(group) do
		sorted[#sorted + 1] = entry
	end
	table.sort(sorted, function(a, b)
		if a.requests ~= b.requests then
			return a.requests > b.requests
		end
		return a.name < b.name
	end)
	return sorted
end

-- Rows of cells, the first column aligned left, the others right.
local function show(rows)
	local widths = {}
	for _, row in ipairs(rows) do
		for i, cell in ipairs(row) do
			widths[i] = math.max(widths[i] or 0, #cell)
		end
	end
	for _, row in ipairs(rows) do
		local line = {}
		for i, cell in ipairs(row) do
			local padding = (" "):rep(widths[i] - #cell)
			line[i] = i == 1 and cell .. padding or padding .. cell
		end
		print(table.concat(line, "  "))
	end
end

local function report(title, group, most)
	local rows = { { title, "REQUESTS", "BYTES", "ERRORS" } }
	for i, entry in ipairs(ranking(group)) do
		if i > most then
			break
		end
		rows[#rows + 1] = {
			entry.name,
			grouped(entry.requests),
			grouped(entry.bytes),
			share(entry.errors, entry.requests),
		}
	end
	show(rows)
	print()
end

local text = ...
if not text then
	error("usage: accesslog.lua TEXT (the log itself, not its name)", 0)
end

read(text)
report("PATH", log.paths, 8)
report("CLIENT", log.clients, 5)
print(string.format("%s requests, %s bytes, %s failed; lines not understood: %d",
	grouped(log.requests), grouped(log.bytes), share(log.errors, log.requests), log.garbled))
