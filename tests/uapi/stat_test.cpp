// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_STAT.
#include "device.hpp"

#include <algorithm>
#include <csignal>

namespace {

class Stat : public Device {
protected:
	State state{control(), 4 << 20};
};

using StatRace = Stat;

TEST_F(Stat, FollowsTheMemory)
{
	const auto before = stat(state.fd());
	EXPECT_GT(before.curralloc, 4096U);
	EXPECT_LE(before.curralloc, before.peakalloc);
	ASSERT_TRUE(state.run("s = ('x'):rep(1 << 20)").ok());
	const auto with = stat(state.fd());
	EXPECT_GE(with.curralloc, before.curralloc + (1U << 20));
	EXPECT_GE(with.peakalloc, with.curralloc);
	ASSERT_TRUE(state.run("s = nil collectgarbage()").ok());
	const auto after = stat(state.fd());
	EXPECT_LT(after.curralloc, before.curralloc + 65536);
	EXPECT_GE(after.peakalloc, with.curralloc);
}

TEST_F(StatRace, DoesNotWaitForARunAndTellsWhoRuns)
{
	EXPECT_EQ(stat(state.fd()).running, 0U);
	const auto before = monotonic_ns();
	const Process process([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
	const auto start = monotonic_ns();
	const auto busy = stat(state.fd());
	EXPECT_LT(monotonic_ns() - start, slowness() * 1000 * ns_per_ms);
	EXPECT_EQ(busy.flags, unsigned{LUNATIK_STAT_BUSY});
	EXPECT_TRUE(eventually([&] { return stat(state.fd()).running >= 100 * ns_per_ms; }));
	EXPECT_LE(stat(state.fd()).running, monotonic_ns() - before);
	process.signal(SIGKILL);
	EXPECT_TRUE(eventually([&] { return stat(state.fd()).flags == 0; }));
	EXPECT_EQ(stat(state.fd()).owner, 0);
	EXPECT_EQ(stat(state.fd()).running, 0U);
}

TEST_F(Stat, CountsTheTimeOfRuns)
{
	const auto before = stat(state.fd()).runtime;
	EXPECT_EQ(state.run("while true do end", {.timeout = 200 * ns_per_ms}).status,
		  LUNATIK_STATUS_DEADLINE);
	const auto ran = stat(state.fd()).runtime - before;
	EXPECT_GE(ran, 200 * ns_per_ms);
	EXPECT_LT(ran, (200 + slowness() * 300) * ns_per_ms);
}

TEST_F(Stat, LeavesNothingOfTheCallersBytes)
{
	lunatik_stat request;
	std::fill_n(reinterpret_cast<std::uint8_t *>(&request), sizeof(request), 0xaa);
	ASSERT_EQ(call(state.fd(), LUNATIK_IOC_STAT, request), 0);
	EXPECT_STREQ(reinterpret_cast<const char *>(request.name), state.name().c_str());
	for (std::size_t i = state.name().size(); i < sizeof(request.name); i++)
		EXPECT_EQ(request.name[i], 0);
	EXPECT_EQ(request.__pad, 0);
}

} // namespace
