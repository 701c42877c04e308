// SPDX-License-Identifier: GPL-2.0-only
// Warnings, in which nothing can be raised.
#include "universe.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Warnings, AskInTheMidstOfALongOneAndGiveItUp)
{
	Universe universe;
	ASSERT_EQ(universe.run("warn('@on') long = ('x'):rep(64 << 16)"), "");
	EXPECT_EQ(universe.run("warn(long)"), "");
	EXPECT_GE(universe.host().rests, 64);
	universe.run("warn(long)", 10);
	EXPECT_LT(universe.host().rests, 20);
}

} // namespace
