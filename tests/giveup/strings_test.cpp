// SPDX-License-Identifier: GPL-2.0-only
// The table in which short strings are kept.
#include "universe.hpp"

#include <gtest/gtest.h>

#include <cstddef>

namespace {

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

} // namespace
