-- SPDX-License-Identifier: GPL-2.0-only
-- Random nests of everything that calls, on a C stack that is low all the time: nests.lua [SEED [COUNT]]
local seed <const>, count <const> = math.tointeger((...) or 1), math.tointeger(select(2, ...) or 200)
local state = seed * 2654435761 + 1

local function random(n)
	state = state * 6364136223846793005 + 1442695040888963407
	return (state >> 33) % n + 1
end

local kinds = {}
local closed, opened = 0, 0

-- Calls f(...) with something around it. Each gives back what f gives, or raises what it raises.
local function nest(depth, leaf)
	if depth == 0 then
		return leaf()
	end
	return kinds[random(#kinds)](depth - 1, leaf)
end

local function check(ok, ...)
	if not ok then
		error((...), 0)
	end
	return ...
end

local function closing()
	opened = opened + 1
	return setmetatable({}, { __close = function()
		closed = closed + 1
	end })
end

kinds[#kinds + 1] = function(d, leaf)
	return check(pcall(nest, d, leaf))
end
kinds[#kinds + 1] = function(d, leaf)
	return check(xpcall(nest, function(e) return e end, d, leaf))
end
kinds[#kinds + 1] = function(d, leaf)
	return check(coroutine.resume(coroutine.create(nest), d, leaf))
end
kinds[#kinds + 1] = function(d, leaf)
	return coroutine.wrap(nest)(d, leaf)
end
kinds[#kinds + 1] = function(d, leaf)	-- one that yields what it was given
	local co = coroutine.wrap(function(a)
		while true do
			a = coroutine.yield(a())
		end
	end)
	co(function() return 1 end)
	return co(function() return nest(d, leaf) end)
end
kinds[#kinds + 1] = function(d, leaf)	-- closed when it is suspended, at every depth
	local co = coroutine.create(function()
		local c <close> = closing()
		coroutine.yield(nest(d, leaf))
	end)
	local ok, v = coroutine.resume(co)
	if coroutine.status(co) == "suspended" then
		check(coroutine.close(co))
	else
		assert(coroutine.status(co) == "dead")
	end
	return check(ok, v), v
end
kinds[#kinds + 1] = function(d, leaf)
	return setmetatable({}, { __index = function() return (nest(d, leaf)) end }).x
end
kinds[#kinds + 1] = function(d, leaf)
	local v
	setmetatable({}, { __newindex = function() v = nest(d, leaf) end }).x = 1
	return v
end
kinds[#kinds + 1] = function(d, leaf)
	return setmetatable({}, { __add = function() return (nest(d, leaf)) end }) + 1
end
kinds[#kinds + 1] = function(d, leaf)
	return "a" .. setmetatable({}, { __concat = function() return (nest(d, leaf)) end })
end
kinds[#kinds + 1] = function(d, leaf)
	local v
	local t = setmetatable({}, { __lt = function() v = nest(d, leaf) return true end })
	assert(t < 1)
	return v
end
kinds[#kinds + 1] = function(d, leaf)
	return setmetatable({}, { __call = function(_, ...) return nest(...) end })(d, leaf)
end
kinds[#kinds + 1] = function(d, leaf)
	local v
	table.sort({ 1, 2 }, function() v = nest(d, leaf) return false end)
	return v
end
kinds[#kinds + 1] = function(d, leaf)
	local v
	string.gsub("x", "(.)", function() v = nest(d, leaf) end)
	return v
end
kinds[#kinds + 1] = function(d, leaf)
	for v in function() return (nest(d, leaf)) end do
		return v
	end
end
kinds[#kinds + 1] = function(d, leaf)
	local c <close> = closing()
	return nest(d, leaf)
end
kinds[#kinds + 1] = function(d, leaf)
	local v
	do
		local c <close> = setmetatable({}, { __close = function() v = nest(d, leaf) end })
	end
	return v
end
kinds[#kinds + 1] = function(d, leaf)	-- an error on the way, whose handler goes on
	local ok, v = xpcall(error, function() return nest(d, leaf) end)
	return v
end
kinds[#kinds + 1] = function(d, leaf)	-- closed by an error
	local v
	pcall(function()
		local c <close> = setmetatable({}, { __close = function() v = nest(d, leaf) end })
		error("x")
	end)
	return v
end
kinds[#kinds + 1] = function(d, leaf)	-- coroutine that raises with something to close
	local co = coroutine.create(function()
		local c <close> = closing()
		error((nest(d, leaf)), 0)
	end)
	local ok, v = coroutine.resume(co)
	assert(not ok)
	assert(coroutine.status(co) == "dead")
	coroutine.close(co)
	return v
end
kinds[#kinds + 1] = function(d, leaf)	-- a finalizer that runs coroutines
	setmetatable({}, { __gc = function()
		pcall(coroutine.wrap(function() return nest(3, collectgarbage) end))
	end })
	if random(20) == 1 then
		collectgarbage()
	else
		collectgarbage("step", 10)
	end
	return nest(d, leaf)
end
kinds[#kinds + 1] = function(d, leaf)	-- one's own coroutine and that of who resumed it
	local outer, main = coroutine.running()
	local yieldable = coroutine.isyieldable()
	local co
	local function inner()
		assert(coroutine.running() == co)
		assert(coroutine.status(co) == "running")
		assert(coroutine.status(outer) == "normal")
		assert(not coroutine.resume(co) and not coroutine.resume(outer))
		assert(not pcall(coroutine.close, outer))
		local v = nest(d, leaf)
		assert(coroutine.running() == co)
		assert(coroutine.status(co) == "running")
		return v
	end
	co = coroutine.create(inner)
	local ok, v = coroutine.resume(co)
	local now, ismain = coroutine.running()
	assert(now == outer and ismain == main and coroutine.isyieldable() == yieldable)
	assert(coroutine.status(co) == "dead")
	if not ok then
		error(v, 0)
	end
	return v
end

-- What ends a nest, and what has to come out of it: the leaf's value or its error, or the
-- honest word that there was no room.
local yields = coroutine.wrap(function() while true do coroutine.yield(7) end end)
local leaves = {
	function() return 42 end,
	function() error("leaf", 0) end,
	function() return debug.traceback("x") and 42 end,
	function() collectgarbage() return 42 end,
	function() return yields() and 42 end,
	function() pcall(string.rep, "x", 1 << 40) return 42 end,
	function() string.find(("a"):rep(300), ("a-"):rep(300) .. "b") return 42 end,
}

local results = {}
for i = 1, count do
	local leaf = leaves[random(#leaves)]
	local depth = random(4) == 1 and random(400) or random(40)
	local ok, v
	if random(2) == 1 then
		ok, v = pcall(nest, depth, leaf)
	else
		ok, v = coroutine.resume(coroutine.create(nest), depth, leaf)
	end
	local key = ok and (v == 42 and "42" or v == "leaf" and "leaf" or type(v)) or tostring(v):gsub("^.*: ", ""):sub(1, 30)
	results[key] = (results[key] or 0) + 1
	local co, main = coroutine.running()
	assert(main and not coroutine.isyieldable())
end
collectgarbage()
local keys = {}
for k, v in pairs(results) do
	keys[#keys + 1] = k .. "=" .. v
end
table.sort(keys)
print(seed, table.concat(keys, " "))
