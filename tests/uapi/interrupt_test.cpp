// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_INTERRUPT: a run ends, the state lives on.
#include "device.hpp"

#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace {

// How many runs it has interrupted, or -errno.
int interrupt(int state)
{
	lunatik_interrupt request{};
	const int ret = call(state, LUNATIK_IOC_INTERRUPT, request);
	return ret < 0 ? ret : static_cast<int>(request.interrupted);
}

class Interrupt : public Device {
protected:
	State state{control()};

	// A process that runs this, in the state by now. Its exit status is that of the run.
	Process runner(std::string_view chunk)
	{
		Process process([this, chunk] {
			const Outcome result =
				run(state.open().get(), chunk, {.timeout = LUNATIK_TIMEOUT_NONE});
			return result.error ? 100 : static_cast<int>(result.status);
		});
		EXPECT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
		return process;
	}
};

TEST_F(Interrupt, EndsTheRunInProgressAndTheStateLivesOn)
{
	Process process = runner("before = 1 while true do end");
	EXPECT_TRUE(
		eventually([&] { return stat(state.fd()).running > 50 * ns_per_ms * slowness(); }));
	EXPECT_EQ(interrupt(state.fd()), 1);
	EXPECT_EQ(process.wait(), LUNATIK_STATUS_INTERRUPTED);
	EXPECT_EQ(state.run("return before").values(), "1");
}

TEST_F(Interrupt, CannotBeSwallowed)
{
	Process process = runner("while true do pcall(function() while true do end end) end");
	usleep(50'000);
	EXPECT_EQ(interrupt(state.fd()), 1);
	EXPECT_EQ(process.wait(), LUNATIK_STATUS_INTERRUPTED);
}

TEST_F(Interrupt, WithoutARunDoesNothing)
{
	EXPECT_EQ(interrupt(state.fd()), 0);
	EXPECT_EQ(state.run("return 1").values(), "1");
}

TEST_F(Interrupt, DoesNotConcernTheNextInTurn)
{
	Process first = runner("while true do end");
	const Fd file = state.open();
	Process next([&] {
		return run(file.get(), "local t = {} for i = 1, 1000 do t[i] = i end return #t")
					.values() == "1000"
			? 0
			: 1;
	});
	usleep(200'000); // it waits by now, or comes later: both must hold
	EXPECT_EQ(interrupt(state.fd()), 1);
	EXPECT_EQ(first.wait(), LUNATIK_STATUS_INTERRUPTED);
	EXPECT_EQ(next.wait(), 0);
}

TEST_F(Interrupt, NeedsWriteAccessAndAStateThatIsThere)
{
	EXPECT_EQ(interrupt(state.open(LUNATIK_ACCESS_READ).get()), -EACCES);
	EXPECT_EQ(interrupt(state.open(LUNATIK_ACCESS_WRITE).get()), 0);
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(interrupt(state.fd()), -ENODEV);
}

} // namespace
