// SPDX-License-Identifier: GPL-2.0-only
// A collection in slices between events, as the worker of a reserved universe does it, with Lua's
// assertions and under sanitizers: nothing that is alive goes, and what is dead does.
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include <gtest/gtest.h>

extern "C" {
#include "slice.h"

#include "collect.h"
#include "host.h"
#include "lauxlib.h"
#include "libs.h"
#include "lualib.h"
}

namespace {

// Never in place: who keeps a pointer to the old one is caught.
void *allocate(void *, void *block, std::size_t old_size, std::size_t size)
{
	if (size == 0) {
		std::free(block);
		return nullptr;
	}
	void *moved = std::malloc(size);
	if (moved != nullptr && block != nullptr) {
		std::memcpy(moved, block, old_size < size ? old_size : size);
		std::free(block);
	}
	return moved;
}

class Universe {
public:
	// The chunk gives the function of events; with nil for its argument it tells what is wrong.
	explicit Universe(const char *chunk) : L_(lua_newstate(allocate, &host_))
	{
		if (L_ == nullptr)
			throw std::bad_alloc();
		for (const luaL_Reg &library : {luaL_Reg{LUA_GNAME, luaopen_base},
						luaL_Reg{LUA_COLIBNAME, luaopen_coroutine}})
			luaL_requiref(L_, library.name, library.func, 1);
		lua_settop(L_, 0);
		luai_gchold(L_);
		const bool good = luaL_dostring(L_, chunk) == LUA_OK;
		EXPECT_TRUE(good) << lua_tostring(L_, -1);
	}
	Universe(const Universe &) = delete;
	Universe &operator=(const Universe &) = delete;
	~Universe() { lua_close(L_); }

	void event(lua_Integer i)
	{
		lua_pushvalue(L_, 1);
		lua_pushinteger(L_, i);
		const bool good = lua_pcall(L_, 1, 0, 0) == LUA_OK;
		EXPECT_TRUE(good) << lua_tostring(L_, -1);
		lua_settop(L_, 1);
	}

	std::string wrong()
	{
		lua_pushvalue(L_, 1);
		lua_pushnil(L_);
		lua_pcall(L_, 1, 1, 0);
		const char *text = lua_tostring(L_, -1);
		std::string wrong = text != nullptr ? text : "";
		lua_settop(L_, 1);
		return wrong;
	}

	// True at the end of a cycle.
	bool slice(long work) { return slice_run(L_, work).last != 0; }
	int phase() { return slice_phase(L_); }
	long kib()
	{
		luai_gcrelease(L_);
		const long kib = lua_gc(L_, LUA_GCCOUNT);
		luai_gchold(L_);
		return kib;
	}

private:
	lunatik_host host_{};
	lua_State *L_;
};

// Each thing tells its number, so that one that is another's memory by now is found out. What is
// alive is known by number: `here` has none of the things themselves.
constexpr const char *all_kinds = R"(
local tables, here = {}, {}
for i = 1, 20 do
	tables[i], here[i] = {}, {}
	for j = 1, i * 8 do tables[i]["filled" .. j] = j end
end
local seed, number = 1, 0
local function random(n)
	seed = seed * 6364136223846793005 + 1442695040888963407
	return (seed >> 33) % n + 1
end
local function new()
	number = number + 1
	local n, kind = number, random(4)
	if kind == 1 then return {number = n, {n}}, n end
	if kind == 2 then return "a string that is long enough not to be a short one: " .. n, n end
	if kind == 3 then
		local box = {n}
		return function() return box[1] end, n
	end
	return coroutine.wrap(function(box)
		while true do
			local n = coroutine.yield(box[1])
			box = {n or box[1]}
		end
	end), n, true
end
local function number_of(thing, n)
	if type(thing) == "table" then return thing.number == thing[1][1] and thing.number end
	if type(thing) == "string" then return thing == "a string that is long enough not to be a short one: " .. n and n end
	return thing()
end
local function change()
	local i, j, k, l = random(#tables), random(#tables), random(40), random(40)
	local what = random(8)
	if what <= 4 then -- into an old table
		local thing, n, starts = new()
		if starts then thing({n}) end
		tables[i][k], here[i][k] = thing, n
	elseif what == 5 then -- from one table to another
		tables[i][k], tables[j][l], here[i][k], here[j][l] = tables[j][l], nil, here[j][l], nil
		if i == j and k == l then tables[i][k], here[i][k] = nil, nil end
	elseif what == 6 then -- a table for a key
		local thing, n = {number = number, {number}}, number
		for key in pairs(tables[i]) do
			if type(key) == "table" then tables[i][key] = nil break end
		end
		tables[i][thing] = n
	elseif what == 7 then -- another table for one that was full
		local copy = {}
		for key, thing in pairs(tables[i]) do copy[key] = thing end
		tables[i] = copy
	else
		tables[i][k], here[i][k] = nil, nil
	end
end
return function(i)
	if i then change() return end
	for i = 1, #tables do
		for k = 1, 40 do
			local thing, n = tables[i][k], here[i][k]
			if (thing == nil) ~= (n == nil) then return i .. " " .. k .. " is gone" end
			if n and number_of(thing, n) ~= n then return i .. " " .. k .. " is another one" end
		end
		for key, n in pairs(tables[i]) do
			if type(key) == "table" and (key.number ~= n or key[1][1] ~= n) then return "a key" end
		end
	end
end
)";

TEST(Slices, WhatIsAliveStaysWhileItIsMovedAndWritten)
{
	// So much that cycles end, and as often as leaves a cycle a time in each of its phases.
	struct Pace {
		long work;
		int slices, events;
	};
	for (const Pace pace : {Pace{1, 20, 1}, Pace{20, 3, 1}, Pace{300, 1, 5}}) {
		Universe universe(all_kinds);
		int cycles = 0;
		for (int i = 0; i < 15000; i++) {
			universe.event(i);
			for (int j = 0; i % pace.events == 0 && j < pace.slices; j++)
				cycles += universe.slice(pace.work);
			if (i % 1000 == 0) {
				ASSERT_EQ(universe.wrong(), "") << i;
			}
		}
		EXPECT_EQ(universe.wrong(), "");
		EXPECT_GE(cycles, 3) << pace.work;
	}
}

// Each event makes garbage of a table that was written into the live one, and so was marked.
TEST(Slices, WhatIsDeadGoesOneCycleLaterAtTheLatest)
{
	Universe universe("local live = {} for i = 1, 5000 do live[i] = i end "
			  "return function(i) live[i % 50 + 1] = {i, i, i} end");
	const long before = universe.kib();
	for (int i = 0; i < 3000; i++) {
		universe.event(i);
		universe.slice(20);
	}
	for (int cycles = 0; cycles < 2;)
		cycles += universe.slice(1000);
	EXPECT_LE(universe.kib(), before + 20);
}

TEST(Slices, AWeakTableKeepsWhatIsAliveAndNothingElse)
{
	Universe universe(R"(
		local weak, live, n = setmetatable({}, {__mode = "v"}), {}, 0
		return function(i)
			if i then
				local k = i % 100
				live[k] = {k}
				weak[k], weak[k + 1000] = live[k], {i}
				return
			end
			for k, thing in pairs(live) do
				if weak[k] ~= thing then return k .. " is gone" end
			end
			for k in pairs(weak) do n = n + (k >= 1000 and 1 or 0) end
			if n > 0 then return n .. " are there" end
		end)");
	for (int i = 0; i < 5000; i++) {
		universe.event(i);
		universe.slice(5);
	}
	for (int cycles = 0; cycles < 2;)
		cycles += universe.slice(10);
	EXPECT_EQ(universe.wrong(), "");
}

TEST(Slices, EventsThatWriteAllTheTimeDoNotKeepACycleFromItsEnd)
{
	Universe universe("local live = {} for i = 1, 5000 do live[i] = i end "
			  "return function(i) live[i % 50 + 1] = {i, {i}, {i}} end");
	int slices = 0;
	do
		universe.event(slices);
	while (!universe.slice(100) && ++slices < 1000);
	EXPECT_LT(slices, 1000);
}

TEST(Slices, NoEventCollects)
{
	Universe universe("local live = {} for i = 1, 5000 do live[i] = {} end "
			  "return function(i) for j = 1, 1000 do live[j] = {} end end");
	universe.slice(50);
	const int phase = universe.phase();
	long before = universe.kib();
	for (int i = 0; i < 20; i++) {
		universe.event(i);
		EXPECT_EQ(universe.phase(), phase);
		EXPECT_GT(universe.kib(), before);
		before = universe.kib();
	}
}

} // namespace
