// SPDX-License-Identifier: GPL-2.0-only
// Work that is given up, at each point where Lua asks: the universe is as sound after it as before.
#include "universe.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace {

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

} // namespace
