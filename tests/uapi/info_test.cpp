// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_INFO.
#include "device.hpp"

namespace {

using Info = Device;

TEST_F(Info, TellsTheVersions)
{
	const auto told = info(control());
	EXPECT_EQ(told.abi_version, 2U);
	EXPECT_EQ(told.lua_version, 50409U);
	EXPECT_EQ(told.features, LUNATIK_FEATURE_CALL | LUNATIK_FEATURE_LOAD);
}

TEST_F(Info, TellsLimitsThatAreInForce)
{
	const auto told = info(control());
	EXPECT_EQ(told.maxalloc_min, 65536U);
	EXPECT_LE(told.maxalloc_min, told.maxalloc_default);
	EXPECT_LE(told.maxalloc_default, told.maxalloc_max);
	EXPECT_GT(told.timeout_default, 0U);
	EXPECT_GE(told.chunk_max, 65536U);
	const State with_defaults(control());
	EXPECT_EQ(stat(with_defaults.fd()).maxalloc, told.maxalloc_default);
	EXPECT_EQ(stat(with_defaults.fd()).timeout, told.timeout_default);
	const State smallest(control(), told.maxalloc_min);
	EXPECT_EQ(stat(smallest.fd()).maxalloc, told.maxalloc_min);
	EXPECT_EQ(create(control(), unique_name(), told.maxalloc_min - 1), -EINVAL);
}

TEST_F(Info, FollowsTheModulesParameters)
{
	const Parameter states("max_states", 1234);
	const Parameter per_user("max_states_per_user", 56);
	const Parameter largest("max_maxalloc", 7 << 20);
	const Parameter cap("default_maxalloc", 3 << 20);
	const Parameter timeout("default_timeout_ms", 4321);
	const auto told = info(control());
	EXPECT_EQ(told.states_max, 1234U);
	EXPECT_EQ(told.maxalloc_default, 3U << 20);
	EXPECT_EQ(told.timeout_default, 4321 * ns_per_ms);
	EXPECT_EQ(as_user({4001, 4001}, [&] { return int(info(control()).user_states_max); }), 56);
	EXPECT_EQ(as_user({4001, 4001}, [&] { return int(info(control()).maxalloc_max); }),
		  7 << 20);
	const Parameter none("default_timeout_ms", 0);
	EXPECT_EQ(info(control()).timeout_default, LUNATIK_TIMEOUT_NONE);
}

TEST_F(Info, CountsTheStates)
{
	const auto before = info(control());
	{
		const State one(control());
		const State two(control());
		const auto with = info(control());
		EXPECT_EQ(with.states, before.states + 2);
		EXPECT_EQ(with.user_states, before.user_states + 2);
	}
	EXPECT_EQ(info(control()).states, before.states);
	EXPECT_EQ(info(control()).user_states, before.user_states);
}

TEST_F(Info, CountsForEachUserTheStatesOfThatUserAlone)
{
	const State of_root(control());
	EXPECT_EQ(as_user({4002, 4002}, [&] { return int(info(control()).user_states); }), 0);
	const auto name = unique_name();
	EXPECT_EQ(as_user({4002, 4002},
			  [&] {
				  const Fd state(create(control(), name));
				  return state.is_open() ? int(info(control()).user_states) : -1;
			  }),
		  1);
	EXPECT_EQ(close_state(control(), name), 0);
	EXPECT_EQ(as_user({4002, 4002}, [&] { return int(info(control()).user_states); }), 0);
}

} // namespace
