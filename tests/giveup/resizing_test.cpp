// SPDX-License-Identifier: GPL-2.0-only
// A table whose resizing is given up, at each point where Lua asks, has each of its elements once.
#include "universe.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace {

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

} // namespace
