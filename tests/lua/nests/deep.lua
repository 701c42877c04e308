-- SPDX-License-Identifier: GPL-2.0-only
-- Chains far longer than a C stack: each has to get to its end, and back.
local n <const> = 5000
local function pcalls(k) if k == 0 then return 42 end return select(2, pcall(pcalls, k - 1)) end
local function resumes(k)
	if k == 0 then return 42 end
	return select(2, coroutine.resume(coroutine.create(resumes), k - 1))
end
local function wraps(k) if k == 0 then return 42 end return (coroutine.wrap(wraps)(k - 1)) end
local function indices(k)
	if k == 0 then return 42 end
	return (setmetatable({}, { __index = function() return indices(k - 1) end }).x)
end
local function raises(k)	-- the error goes up through all of them
	if k == 0 then error("leaf", 0) end
	local ok, e = coroutine.resume(coroutine.create(raises), k - 1)
	error(e, 0)
end
local function collects(k)
	if k == 0 then collectgarbage() return 42 end
	return (coroutine.wrap(collects)(k - 1))
end
for _, f in ipairs { pcalls, resumes, wraps, indices, collects } do
	assert(f(n) == 42)
	assert(coroutine.wrap(f)(n) == 42)
end
local ok, e = pcall(raises, n)
assert(not ok and e == "leaf")
