// SPDX-License-Identifier: GPL-2.0-only
// Lua asks its host in the midst of long work, and gives it up when there is no more time: at each
// point where it asks, the universe is as sound afterwards as before.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

extern "C" {
#include "hooks.h"
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"
}

namespace {

struct Host {
	luai_host hooks{}; // first: Lua reaches it through the allocator's userdata
	std::size_t held = 0;
	std::size_t cap = SIZE_MAX;
	long rests = 0;
	long over_at = -1; // the rest from which on the time is up; < 0: never

	[[nodiscard]] bool is_over() const { return over_at >= 0 && rests > over_at; }
};

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(luai_hostof(L));
}

void *allocate(void *ud, void *block, std::size_t old_size, std::size_t size)
{
	auto &host = *static_cast<Host *>(ud);
	if (!block)
		old_size = 0;
	if (host.held - old_size + size > host.cap && size > old_size)
		return nullptr;
	host.held += size - old_size;
	if (size == 0) {
		std::free(block);
		return nullptr;
	}
	// Never in place: who keeps a pointer to the old one is caught.
	void *moved = std::malloc(size);
	if (!moved)
		throw std::bad_alloc();
	if (block) {
		std::memcpy(moved, block, std::min(old_size, size));
		std::free(block);
	}
	return moved;
}

} // namespace

extern "C" {
void luai_poll(lua_State *L)
{
	if (host_of(L).is_over())
		luaL_error(L, "over");
}

int luai_rest(lua_State *L)
{
	host_of(L).rests++;
	return host_of(L).is_over();
}

void luai_write(lua_State *, const char *, size_t) {}
void luai_writeline(lua_State *) {}
unsigned int luai_seed()
{
	return 1;
}
}

namespace {

int traceback(lua_State *L)
{
	luaL_traceback(L, lua_tothread(L, 1), nullptr, 0);
	return 1;
}

int open_libraries(lua_State *L)
{
	lua_register(L, "traceback", traceback);
	for (const luaL_Reg &library :
	     {luaL_Reg{LUA_GNAME, luaopen_base}, luaL_Reg{LUA_COLIBNAME, luaopen_coroutine},
	      luaL_Reg{LUA_TABLIBNAME, luaopen_table}, luaL_Reg{LUA_STRLIBNAME, luaopen_string}}) {
		luaL_requiref(L, library.name, library.func, 1);
		lua_pop(L, 1);
		lua_gc(L, LUA_GCSTEP, 0);
	}
	return 0;
}

class Universe {
public:
	// Gets its libraries, the time being up at a rest meanwhile.
	explicit Universe(long over_at = -1) : L_(lua_newstate(allocate, &host_))
	{
		if (!L_)
			throw std::bad_alloc();
		luai_hostof(L_) = &host_.hooks;
		host_.over_at = over_at;
		host_.hooks.poll = 1; // asked for at every point where Lua would
		lua_pushcfunction(L_, open_libraries);
		lua_pcall(L_, 0, 0, 0);
		lua_settop(L_, 0);
	}
	Universe(const Universe &) = delete;
	Universe &operator=(const Universe &) = delete;
	~Universe()
	{
		host_.rests = 0;
		lua_close(L_);
		EXPECT_EQ(host_.held, 0U);
	}

	// The error, or nothing.
	std::string run(std::string_view chunk, long over_at = -1)
	{
		host_.rests = 0;
		host_.over_at = over_at;
		std::string error;
		if (luaL_loadbuffer(L_, chunk.data(), chunk.size(), "=chunk") != LUA_OK ||
		    lua_pcall(L_, 0, 0, 0) != LUA_OK)
			error = lua_tostring(L_, -1);
		lua_settop(L_, 0);
		return error;
	}
	[[nodiscard]] bool was_over() const { return host_.is_over(); }
	// Of the C stack, from here on.
	void bound_stack(std::size_t bytes)
	{
		host_.hooks.stackfloor =
			reinterpret_cast<unsigned long>(__builtin_frame_address(0)) - bytes;
	}
	Host &host() { return host_; }

private:
	Host host_;
	lua_State *L_;
};

struct Script {
	const char *name;
	const char *before; // once
	const char *work;   // given up, each time later
	const char *after;  // holds whatever was given up
};

std::ostream &operator<<(std::ostream &out, const Script &script)
{
	return out << script.name;
}

const Script scripts[] = {
	{"Collection", R"(
		kept = {}
		for i = 1, 200 do kept[i] = {i, "kept" .. i} end
	)",
	 R"(
		for i = 1, 100 do local garbage = {{}, "garbage" .. i} end
		collectgarbage()
	)",
	 R"(
		for i, t in ipairs(kept) do assert(t[1] == i and t[2] == "kept" .. i) end
		assert(#kept == 200)
	)"},
	{"Steps", "kept = {} for i = 1, 5000 do kept[i] = {i} end", R"(
		repeat
			kept[#kept % 100 + 1][2] = {}
			local garbage = {{}}
		until collectgarbage("step", 8)
	)",
	 "for i, t in ipairs(kept) do assert(t[1] == i) end assert(#kept == 5000)"},
	{"Generations", R"(
		kept = {}
		for i = 1, 100 do kept[i] = {i} end
	)",
	 R"(
		collectgarbage("generational")
		for round = 1, 4 do
			for i = 1, 100 do kept[i][2] = {round, "young" .. i} end
			collectgarbage("step")
		end
		collectgarbage()
		for i = 1, 100 do kept[i][3] = {} end
		collectgarbage("incremental")
	)",
	 R"(
		for i, t in ipairs(kept) do assert(t[1] == i and (not t[2] or t[2][2] == "young" .. i)) end
	)"},
	// Garbage enough for a major collection, which makes all that is left old
	{"MajorCollections", R"(
		collectgarbage("generational")
		kept = {}
		for i = 1, 50 do kept[i] = {i} end
		collectgarbage()
	)",
	 R"(
		collectgarbage("generational")
		collectgarbage()
		collectgarbage("stop")
		for i = 1, 1500 do local garbage = {i} end
		collectgarbage("restart")
		for i = 1, 50 do kept[i][2] = {i} end
	)",
	 R"(
		collectgarbage("restart")
		for i, t in ipairs(kept) do assert(t[1] == i and (not t[2] or t[2][1] == i)) end
		assert(#kept == 50)
	)"},
	{"AlwaysGenerational", "collectgarbage('generational') kept = {}", R"(
		for i = 1, 60 do
			kept[i % 20 + 1] = {i, {tostring(i)}}
			if i % 10 == 0 then collectgarbage("step") end
		end
		collectgarbage()
	)",
	 R"(
		for _, t in pairs(kept) do assert(t[2][1] == tostring(t[1])) end
	)"},
	{"WeakTables", R"(
		kept = {}
		weak = {}
		for i = 1, 40 do weak[i] = setmetatable({kept}, {__mode = ({"k", "v", "kv"})[i % 3 + 1]}) end
	)",
	 R"(
		for i = 1, 40 do weak[i][{}] = {} weak[i][2] = {} weak[i][kept] = kept end
		collectgarbage()
	)",
	 "for _, w in ipairs(weak) do assert(w[1] == kept and #kept == 0) end"},
	{"Ephemerons", R"(
		chain = setmetatable({}, {__mode = "k"})
		first = {n = 1}
		local last = first
		for i = 2, 40 do chain[last] = {n = i} last = chain[last] end
	)",
	 "for i = 1, 20 do chain[{}] = {} end collectgarbage()", R"(
		local last = first
		for i = 1, 40 do assert(last.n == i) last = chain[last] end
	)"},
	{"Finalizers", R"(
		saved = {}
		kept = {}
		for i = 1, 50 do
			kept[i] = setmetatable({i}, {__gc = function(o) kept.lost = true end})
		end
	)",
	 R"(
		for i = 1, 30 do
			setmetatable({i}, {__gc = function(o) saved[o[1]] = o end})
		end
		collectgarbage()
		collectgarbage()
	)",
	 R"(
		for i, o in pairs(saved) do assert(o[1] == i) end
		assert(not kept.lost)
	)"},
	// Objects that get a finalizer when there are many younger ones
	{"LateFinalizers", R"(
		finalizer = {__gc = function() done = done + 1 end}
		function make()
			old, young, done = {}, {}, 0
			for i = 1, 5 do old[i] = {} end
			for i = 1, 100 do young[i] = {} end
		end
		make()
	)",
	 "for i = 1, 5 do setmetatable(old[i], finalizer) end", R"(
		local n = 0
		for _, o in ipairs(old) do n = n + (getmetatable(o) and 1 or 0) end
		old = {}
		collectgarbage()
		assert(done == n)
		make()
	)"},
	// Variables that are open in one coroutine and used by others
	{"Coroutines", "get = {} threads = {}", R"(
		for i = 1, 60 do
			local co = coroutine.create(function()
				local v = {i}
				get[i] = function() return v[1] end
				coroutine.yield()
				v = nil
			end)
			coroutine.resume(co)
			threads[i] = i % 2 == 0 and co or nil
			collectgarbage("step", 0)
		end
		collectgarbage()
	)",
	 R"(
		threads = {}
		for i = 1, 4 do collectgarbage() end
		for i, f in pairs(get) do assert(f() == i) end
	)"},
	// Variables of dropped coroutines that get new values in the midst of a collection
	{"DroppedCoroutines", R"(
		collectgarbage("incremental", 100, 4, 9)
		get, set = {}, {}
		function drop(i)
			local co = coroutine.create(function()
				local v = {i}
				get[i] = function() return v[1] end
				set[i] = function() v = {i} end
				coroutine.yield()
				v = nil
			end)
			coroutine.resume(co)
		end
		function collect(step) -- a new value at this step
			local n = 0
			repeat
				n = n + 1
				if n == step then for _, f in pairs(set) do f() end end
			until collectgarbage("step", 0)
			for i, f in pairs(get) do assert(f() == i) end
		end
	)",
	 R"(
		for i = 1, 5 do drop(i) end
		collect(4)
	)",
	 "for step = 1, 20 do collect(step) end"},
	// Of many levels, each with a variable that is open
	{"DeepCoroutines", R"(
		function descend(n)
			local v = n
			local function get() return v end
			if n == 0 then coroutine.yield(get) end
			return descend(n - 1), get
		end
		function deep(n)
			local co = coroutine.create(descend)
			local ok, get = coroutine.resume(co, n)
			return co, ok and get or error(get, 0)
		end
		kept, first = deep(50)
	)",
	 R"(
		collectgarbage("stop") -- else most points are while it descends
		other, get = deep(4500)
		other = nil
		collectgarbage("restart")
		collectgarbage()
	)",
	 R"(
		collectgarbage("restart")
		assert(first() == 0 and (not get or get() == 0))
		assert(coroutine.status(kept) == "suspended")
		collectgarbage() -- so that each time the same point is the same
	)"},
	{"Growth", "t, n, m = {}, 0, 0", R"(
		t, n, m = {}, 0, 0
		for i = 1, 3000 do t[-i] = i n = i end
		for i = 1, 3000 do t[-i] = nil t[i] = -i m = i end
		for i = 1, 3000 do t[i] = nil end
		t.x = 1
		m = 3000
	)",
	 R"(
		if not t.x then
			for i = 1, m do assert(t[i] == -i or m == 3000) end
			for i = m + 2, n do assert(t[-i] == i) end
		end
	)"},
	{"Strings", "kept = {}", R"(
		for i = 1, 3000 do kept[i] = "s" .. i end
		for i = 1, 3000 do kept[i] = nil end
		collectgarbage()
		for i = 1, 100 do kept[i] = "s" .. i end
		collectgarbage()
	)",
	 "for i, s in pairs(kept) do assert(s == 's' .. i) end"},
};

class GivenUp : public testing::TestWithParam<Script> {
protected:
	static void at_every_point(Universe &universe, const Script &script)
	{
		ASSERT_EQ(universe.run(script.before), "");
		long points = 0;
		// Each of the first thousand, then fewer.
		for (long at = 0;; at += 1 + at / 1000) {
			const std::string error = universe.run(script.work, at);
			if (!universe.was_over())
				break;
			points++;
			EXPECT_TRUE(error.empty() || error.find("over") != std::string::npos)
				<< error;
			ASSERT_EQ(universe.run(script.after), "") << "at " << at;
			// Now and then only, so that a collection goes on where the last was left.
			if (at % 3 == 0) {
				ASSERT_EQ(universe.run("collectgarbage() collectgarbage()"), "");
			}
			ASSERT_EQ(universe.run(script.after), "") << "at " << at;
		}
		EXPECT_GT(points, 10);
	}
};

INSTANTIATE_TEST_SUITE_P(, GivenUp, testing::ValuesIn(scripts),
			 [](const auto &tested) { return tested.param.name; });

TEST_P(GivenUp, AtEveryPointLeavesItSound)
{
	Universe universe;
	at_every_point(universe, GetParam());
}

TEST_P(GivenUp, AtEveryPointLeavesItSoundAtItsCap)
{
	Universe universe;
	ASSERT_EQ(universe.run(GetParam().before), "");
	ASSERT_EQ(universe.run(GetParam().work), "");
	ASSERT_EQ(universe.run("collectgarbage()"), "");
	Universe capped;
	// A little more than it takes: collections are emergencies now.
	capped.host().cap = universe.host().held + universe.host().held / 8;
	capped.run(GetParam().before);
	for (long at = 0; at < 2000; at += 1 + at / 20) {
		capped.run(GetParam().work, at);
		const std::string error = capped.run(GetParam().after);
		ASSERT_TRUE(error.empty() || error == "not enough memory") << error;
		const std::string collect = capped.run("collectgarbage()");
		ASSERT_TRUE(collect.empty() || collect == "not enough memory") << collect;
	}
}

struct Resizing {
	const char *name;
	const char *keys;    // those of the table
	const char *removed; // of these
	const char *added;   // one after the other: the table has to be resized for them
	long moved;          // elements that go to another place then
};

std::ostream &operator<<(std::ostream &out, const Resizing &resizing)
{
	return out << resizing.name;
}

const Resizing resizings[] = {
	{"ArrayGrows", "range(1, 64)", "{}", "range(65, 67)", 0},
	{"ArrayTakesFromHash", "range(64, 2, -1)", "{}", "{1, -1, -2}", 0},
	{"ArrayTakesAllOfHash", "range(128, 65, -1)", "{}", "range(1, 64)", 64},
	{"ArrayShrinks", "range(1, 256)", "range(9, 250)", "{'x', 'y'}", 6},
	{"ArrayShrinksToHash", "range(1, 256)", "range(2, 200)", "{'x', 'y'}", 56},
	{"ArrayVanishes", "range(1, 64)", "range(1, 60)", "{'x', 'y'}", 4},
	{"HashGrows", "names(1, 64)", "{}", "names(65, 67)", 64},
	{"HashShrinks", "names(1, 256)", "names(5, 256)", "names(257, 259)", 4},
	{"HashStaysAsLarge", "names(1, 256)", "names(1, 20)", "names(257, 280)", 236},
	{"ArrayShrinksAndHashGrows", "both(range(1, 256), range(-1, -64, -1))", "range(1, 250)",
	 "range(-65, -67, -1)", 70},
	{"ArrayGrowsAndHashShrinks", "both(range(1, 32), names(1, 128))", "names(1, 120)",
	 "range(33, 40)", 8},
};

class Resized : public testing::TestWithParam<Resizing> {};

INSTANTIATE_TEST_SUITE_P(, Resized, testing::ValuesIn(resizings),
			 [](const auto &tested) { return tested.param.name; });

TEST_P(Resized, OrNotAllElementsAreThereOnce)
{
	Universe universe;
	ASSERT_EQ(universe.run(R"(
		function range(from, to, step)
			local keys = {}
			for i = from, to, step or 1 do keys[#keys + 1] = i end
			return keys
		end
		function names(from, to)
			local keys = range(from, to)
			for i, k in ipairs(keys) do keys[i] = "name" .. k end
			return keys
		end
		function both(a, b)
			for _, k in ipairs(b) do a[#a + 1] = k end
			return a
		end
		function make()
			t, n = {}, 0
			for _, k in ipairs(keys) do t[k] = {k} end
			for _, k in ipairs(removed) do t[k] = nil end
			collectgarbage() -- so that each time the same point is the same
			collectgarbage("stop")
		end
		function check()
			collectgarbage("restart")
			local all = {}
			for _, k in ipairs(keys) do all[k] = true end
			for _, k in ipairs(removed) do all[k] = nil end
			for i, k in ipairs(added) do
				-- The time may also be up between an element and its count.
				if i <= n or i == n + 1 and t[k] then all[k] = true end
			end
			for k in pairs(all) do assert(t[k] and t[k][1] == k, k) end
			for k, v in pairs(t) do
				assert(all[k] and v[1] == k, k)
				all[k] = nil
			end
			assert(next(all) == nil)
		end
	)"),
		  "");
	const Resizing &resizing = GetParam();
	const std::string lists = std::string("keys = ") + resizing.keys +
		" removed = " + resizing.removed + " added = " + resizing.added +
		" values = {} for i, k in ipairs(added) do values[i] = {k} end";
	ASSERT_EQ(universe.run(lists), "");
	long points = 0;
	for (;; points++) {
		ASSERT_EQ(universe.run("make()"), "");
		const std::string error = universe.run(
			"for i, k in ipairs(added) do t[k] = values[i] n = i end", points);
		const bool was_over = universe.was_over();
		ASSERT_TRUE(error.empty() || error.find("over") != std::string::npos) << error;
		ASSERT_EQ(universe.run("check()"), "") << "at " << points;
		if (!was_over)
			break;
	}
	// It asks at each element, not now and then.
	EXPECT_GT(points, resizing.moved);
}

// What a script has nested when the C stack is at its end, and when there is no time to finish it.
constexpr auto unfinished_buffers = R"(
	collectgarbage("stop")
	local random, down = 1
	local text = ("x"):rep(5000)
	local kinds = {
		function() pcall(down) end,
		function() string.gsub("x", "x", down) end,
		function() table.sort({1, 2, 3}, down) end,
		function() tostring(setmetatable({}, {__tostring = down})) end,
	}
	function down()
		pcall(table.concat, {text, {}})
		random = random * 1103515245 + 12345 & 0x7fffffff
		pcall(kinds[(random >> 16) % 4 + 1])
		return "x"
	end
	for i = 1, 200 do
		random = i
		pcall(down)
	end
	setmetatable({}, {__gc = function() while true do end end})
)";

TEST(AtClose, WhatNestedFunctionsWereMakingIsFreed)
{
	Universe universe;
	universe.bound_stack(48 << 10);
	ASSERT_EQ(universe.run(unfinished_buffers), "");
	universe.host().over_at = 0; // no finalizer has any time
}

TEST(Buffers, AreCollectedBeforeThereIsNoMemory)
{
	Universe universe;
	ASSERT_EQ(universe.run("collectgarbage() collectgarbage('stop')"), "");
	universe.host().cap = universe.host().held + (1 << 20);
	EXPECT_EQ(universe.run(R"(
		local part = ("x"):rep(100000)
		for i = 1, 50 do
			assert(#table.concat({part, part}) == 200000)
			assert(not pcall(table.concat, {part, part, {}}))
			assert(#part:gsub("x", "xy") == 200000)
		end
	)"),
		  "");
}

TEST(Buffers, GrowWhileFinalizersRun)
{
	Universe universe;
	EXPECT_EQ(universe.run(R"(
		collectgarbage("incremental", 0, 1000, 4)
		local times = 0
		local function arm()
			times = times + 1
			local garbage = {("garbage"):rep(times % 50)}
			setmetatable(garbage, {__gc = arm})
		end
		arm()
		local name = setmetatable({}, {__tostring = function() return ("n"):rep(300) end})
		for i = 1, 100 do
			local parts = {}
			for n = 1, 200 do parts[n] = "part " .. n end
			local whole = table.concat(parts, ", ")
			assert(#whole == 1888 + 2)
			assert(whole:gsub("%d+", function(n) return n .. "!" end):gsub("!", "") == whole)
			assert(("%s|%s|%q"):format(name, whole, whole):find(whole, 300, true) == 302)
			assert(whole:rep(3, "-"):reverse():reverse():upper():lower() == whole:rep(3, "-"):lower())
		end
		assert(times > 100)
	)"),
		  "");
}

TEST(Tracebacks, OfCoroutinesThatFinalizersGoOnWith)
{
	Universe universe;
	EXPECT_EQ(universe.run(R"(
		collectgarbage("incremental", 10, 1000)
		local ended = 0
		for round = 1, 6 do
			local co = coroutine.create(function()
				local function deeper(n)
					return n == 0 and coroutine.yield() or deeper(n - 1) or 1
				end
				deeper(round % 40)
			end)
			coroutine.resume(co)
			for i = 1, round % 60 do local garbage = {i} end
			setmetatable({}, {__gc = function()
				coroutine.resume(co)
				collectgarbage()
				collectgarbage()
				ended = ended + 1
			end})
			for i = 1, 3 do assert(traceback(co):find("stack traceback:", 1, true)) end
		end
		assert(ended > 0)
	)"),
		  "");
}

TEST(Strings, GiveTheirTableBack)
{
	Universe universe;
	ASSERT_EQ(universe.run("collectgarbage()"), "");
	const std::size_t before = universe.host().held;
	EXPECT_EQ(universe.run(R"(
		local kept = {}
		for i = 1, 100000 do kept[i] = "s" .. i end
		for i = 1, 100000 do assert(kept[i] == "s" .. i) end
		kept = nil
		for i = 1, 12 do collectgarbage() end
		for i = 1, 100 do assert("s" .. i == "s" .. i) end
	)"),
		  "");
	ASSERT_EQ(universe.run("collectgarbage()"), "");
	EXPECT_LT(universe.host().held, before + (32 << 10));
}

TEST(AtBirth, WhatIsGivenUpLeavesItSound)
{
	bool was_over = true;
	for (long at = 0; was_over; at++) {
		Universe universe(at);
		was_over = universe.was_over();
		for (int i = 0; i < 4; i++) {
			ASSERT_EQ(universe.run("local t = {} for i = 1, 2000 do t[i] = {i} end"),
				  "");
		}
	}
}

TEST(AtClose, FinalizersThatAreGivenUpAreFreed)
{
	constexpr auto chunk =
		"for i = 1, 50 do setmetatable({}, {__gc = function() t = {} end}) end";
	for (long at = 0; at < 200; at++) {
		Universe universe;
		ASSERT_EQ(universe.run(chunk), "");
		universe.host().over_at = at; // of what the destructor does
	}
}

} // namespace
