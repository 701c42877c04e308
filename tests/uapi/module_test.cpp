// SPDX-License-Identifier: GPL-2.0-only
// The module comes and goes. The other suites need it, so it is there again in the end.
#include "reload.hpp"

#include <cerrno>
#include <cstdlib>

namespace {

bool unload()
{
	return std::system("rmmod lunatik 2>/dev/null") == 0;
}

using Module = Reload;

TEST_F(Module, DoesNotGoWhileAStateFileIsOpen)
{
	Fd control = open_control();
	const auto name = unique_name();
	Fd state(create(control.get(), name));
	ASSERT_TRUE(state.is_open());
	control.reset();
	EXPECT_FALSE(unload());
	EXPECT_TRUE(is_loaded());
	EXPECT_EQ(run(state.get(), "return 1").values(), "1");
	state.reset();
	EXPECT_TRUE(unload());
}

TEST_F(Module, DoesNotGoWhileADeadStateFileIsOpen)
{
	Fd control = open_control();
	const auto name = unique_name();
	Fd state(create(control.get(), name));
	ASSERT_EQ(close_state(control.get(), name), 0);
	control.reset();
	EXPECT_FALSE(unload());
	EXPECT_EQ(run(state.get(), "return 1").error, -ENODEV);
	state.reset();
	EXPECT_TRUE(unload());
}

TEST_F(Module, DoesNotGoWhileTheControlFileIsOpen)
{
	Fd control = open_control();
	EXPECT_FALSE(unload());
	control.reset();
	EXPECT_TRUE(unload());
}

TEST_F(Module, TakesAllStatesWithItInTheTimeThatTheFinalizersOfOneHave)
{
	constexpr int states = 40;
	{
		const Fd control = open_control();
		for (int i = 0; i < states; i++) {
			const Fd state(create(control.get(), unique_name()));
			ASSERT_TRUE(
				run(state.get(),
				    "x = setmetatable({}, {__gc = function() while true do end end}) "
				    "y = ('x'):rep(100000)")
					.ok());
		}
		ASSERT_GE(list(control.get()).size(), std::size_t{states});
	}
	const auto start = monotonic_ns();
	EXPECT_TRUE(unload());
	// 100 ms; one after the other they would take 4 s.
	EXPECT_LT(monotonic_ns() - start, slowness() * 2000 * ns_per_ms);
	EXPECT_TRUE(load());
	EXPECT_TRUE(list(open_control().get()).empty());
}

TEST_F(Module, ComesAndGoesAHundredTimes)
{
	for (int i = 0; i < 100 / static_cast<int>(slowness()); i++) {
		{
			const Fd control = open_control();
			const Fd state(create(control.get(), unique_name()));
			ASSERT_EQ(run(state.get(),
				      "local t = {} for i = 1, 100 do t[i] = i end return #t")
					  .values(),
				  "100");
		}
		ASSERT_TRUE(unload()) << i;
		ASSERT_TRUE(load()) << i;
	}
}

} // namespace
