// SPDX-License-Identifier: GPL-2.0-only
// The buffers in which the libraries make strings: objects of their own, which the collector frees.
#include "universe.hpp"

#include <gtest/gtest.h>

namespace {

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

TEST(Buffers, OfNestedFunctionsAreFreedAtTheClose)
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

} // namespace
