// SPDX-License-Identifier: GPL-2.0-only
// Universes whose time is up while they are made, or before they are closed.
#include "universe.hpp"

#include <gtest/gtest.h>

namespace {

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
