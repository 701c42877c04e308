// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_SET: a state changes while it lives.
#include "device.hpp"

#include <cerrno>
#include <csignal>

namespace {

constexpr std::uint32_t all = LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT | LUNATIK_SET_MODE;

lunatik_set request(std::uint32_t flags, std::uint64_t maxalloc = 0, std::uint64_t timeout = 0,
		    std::uint16_t mode = 0)
{
	return {.maxalloc = maxalloc, .timeout = timeout, .flags = flags, .mode = mode, .__pad = 0};
}

int set(int state, lunatik_set wanted)
{
	return call(state, LUNATIK_IOC_SET, wanted);
}

class Set : public Device {
protected:
	State state{control(), 4 << 20};

	[[nodiscard]] int set(const lunatik_set &wanted) const { return ::set(state.fd(), wanted); }
};

TEST_F(Set, ChangesWhatItsFlagsNameAndNothingElse)
{
	const auto before = stat(state.fd());
	ASSERT_EQ(set(request(0, 1, 1, 0600)), 0);
	EXPECT_EQ(stat(state.fd()).maxalloc, before.maxalloc);
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 2 << 20, 1, 0666)), 0);
	EXPECT_EQ(stat(state.fd()).maxalloc, 2U << 20);
	EXPECT_EQ(stat(state.fd()).timeout, before.timeout);
	EXPECT_EQ(stat(state.fd()).mode, before.mode);
	ASSERT_EQ(set(request(LUNATIK_SET_TIMEOUT, 1, 5 * ns_per_ms, 0666)), 0);
	EXPECT_EQ(stat(state.fd()).maxalloc, 2U << 20);
	EXPECT_EQ(stat(state.fd()).timeout, 5 * ns_per_ms);
	EXPECT_EQ(stat(state.fd()).mode, before.mode);
	ASSERT_EQ(set(request(LUNATIK_SET_MODE, 1, 1, 0640)), 0);
	EXPECT_EQ(stat(state.fd()).maxalloc, 2U << 20);
	EXPECT_EQ(stat(state.fd()).timeout, 5 * ns_per_ms);
	EXPECT_EQ(stat(state.fd()).mode, 0640);
}

TEST_F(Set, ZeroIsTheDefaultOfTheModule)
{
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT, 3 << 20, 1)), 0);
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT)), 0);
	EXPECT_EQ(stat(state.fd()).maxalloc, info(control()).maxalloc_default);
	EXPECT_EQ(stat(state.fd()).timeout, info(control()).timeout_default);
}

TEST_F(Set, ARaisedCapLetsAStateGrow)
{
	const char *const chunk = "local s = ('x'):rep(5 << 20) return lunatik.cap()";
	EXPECT_EQ(state.run(chunk).status, LUNATIK_STATUS_MEMORY);
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 16 << 20)), 0);
	EXPECT_EQ(state.run(chunk).values(), "16777216");
}

TEST_F(Set, ACapBelowWhatIsHeldTakesNothingAway)
{
	ASSERT_TRUE(state.run("kept = ('x'):rep(500000) garbage = ('y'):rep(200000)").ok());
	ASSERT_TRUE(state.run("garbage = nil").ok());
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, LUNATIK_MAXALLOC_MIN)), 0);
	EXPECT_GT(stat(state.fd()).curralloc, 500'000U);
	const auto refused = state.run("local t = {} for i = 1, 10000 do t[i] = {} end");
	EXPECT_EQ(refused.error, 0);
	EXPECT_EQ(refused.status, LUNATIK_STATUS_MEMORY);
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 4 << 20)), 0);
	EXPECT_EQ(state.run("return #kept").values(), "500000");
}

TEST_F(Set, ACapBelowWhatIsHeldLeavesRoomToFreeIt)
{
	ASSERT_TRUE(state.run("kept = {} for i = 1, 10000 do kept[i] = {i} end").ok());
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 256 << 10)), 0);
	ASSERT_GT(stat(state.fd()).footprint, 256U << 10);
	const auto freed = state.run("kept = nil collectgarbage()");
	EXPECT_TRUE(freed.ok()) << freed.message();
	EXPECT_LE(stat(state.fd()).footprint, 256U << 10);
	// What was freed does not come back.
	EXPECT_EQ(state.run("kept = {} for i = 1, 10000 do kept[i] = {i} end").status,
		  LUNATIK_STATUS_MEMORY);
	EXPECT_LE(stat(state.fd()).footprint, 256U << 10);
}

TEST_F(Set, ACapBelowWhatIsHeldSetAgainAndAgainGivesNoMore)
{
	ASSERT_TRUE(state.run("kept = {} for i = 1, 10000 do kept[i] = {i} end").ok());
	const auto most = stat(state.fd()).footprint + 17 * 1024;
	for (int i = 0; i < 50; i++) {
		ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 128 << 10)), 0);
		state.run("while true do kept[#kept + 1] = {} end");
		EXPECT_LE(stat(state.fd()).footprint, most);
	}
}

TEST_F(Set, ACapLoweredInTheMiddleOfARunIsInForceAtOnce)
{
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, 64 << 20)), 0);
	Process process([&] {
		const Outcome result = run(state.open().get(),
					   "for round = 1, math.maxinteger do "
					   "local t = {} for i = 1, 10000 do t[i] = {} end end",
					   {.timeout = LUNATIK_TIMEOUT_NONE});
		return result.status == LUNATIK_STATUS_MEMORY ? 0 : 1;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).peakalloc > 1 << 20; }));
	ASSERT_EQ(set(request(LUNATIK_SET_MAXALLOC, LUNATIK_MAXALLOC_MIN)), 0);
	EXPECT_EQ(process.wait(), 0);
}

TEST_F(Set, ADeadlineHoldsForRunsFromNowOn)
{
	ASSERT_EQ(set(request(LUNATIK_SET_TIMEOUT, 0, 20 * ns_per_ms)), 0);
	EXPECT_EQ(state.run("while true do end").status, LUNATIK_STATUS_DEADLINE);
	ASSERT_EQ(set(request(LUNATIK_SET_TIMEOUT, 0, LUNATIK_TIMEOUT_NONE)), 0);
	EXPECT_TRUE(state.run("for i = 1, 100000 do end").ok());
}

TEST_F(Set, AModeHoldsForWhoOpensFromNowOn)
{
	const User other{.uid = 4711, .gid = 4711};
	const auto may = [&](const Fd &device) {
		return as_user(other, [&] {
			const Fd file(lookup(device.get(), state.name()));
			return file.is_open() ? 0 : -file.get() == EACCES ? 1 : 2;
		});
	};
	const Fd device = open_control();
	EXPECT_NE(may(device), 0);
	ASSERT_EQ(set(request(LUNATIK_SET_MODE, 0, 0, 0606)), 0);
	EXPECT_EQ(may(device), 0);
	const Fd open = state.open();
	ASSERT_EQ(set(request(LUNATIK_SET_MODE, 0, 0, 0)), 0);
	EXPECT_NE(may(device), 0);
	EXPECT_EQ(run(open.get(), "return 1").values(), "1");
}

TEST_F(Set, IsForTheOwnerAlone)
{
	ASSERT_EQ(set(request(LUNATIK_SET_MODE, 0, 0, 0666)), 0);
	const Fd file = state.open();
	EXPECT_EQ(as_user({.uid = 4711, .gid = 4711},
			  [&] {
				  for (const std::uint32_t flags : {all, 0U, 1U, 2U, 4U})
					  if (::set(file.get(), request(flags, 1 << 20, 1, 0600)) !=
					      -EPERM)
						  return 1;
				  return 0;
			  }),
		  0);
	const auto after = stat(state.fd());
	EXPECT_EQ(after.mode, 0666);
	EXPECT_EQ(after.maxalloc, 4U << 20);
	EXPECT_EQ(after.timeout, info(control()).timeout_default);
}

TEST_F(Set, OfACapAboveTheQuotaNeedsTheCapability)
{
	const std::uint64_t above = (64U << 20) + 1;
	const Fd device = open_control();
	const auto name = unique_name();
	EXPECT_EQ(as_user({.uid = 4711, .gid = 4711},
			  [&] {
				  const Fd own(create(device.get(), name, 4 << 20));
				  if (::set(own.get(), request(LUNATIK_SET_MAXALLOC, above)) !=
				      -EPERM)
					  return 1;
				  if (stat(own.get()).maxalloc != 4U << 20)
					  return 2;
				  return ::set(own.get(), request(LUNATIK_SET_MAXALLOC, above - 1));
			  }),
		  0);
	EXPECT_EQ(close_state(control(), name), 0);
	EXPECT_EQ(set(request(LUNATIK_SET_MAXALLOC, above)), 0);
}

TEST_F(Set, RefusesWhatNoStateCanBe)
{
	const auto before = stat(state.fd());
	EXPECT_EQ(set(request(all, LUNATIK_MAXALLOC_MIN - 1, 1, 0600)), -EINVAL);
	EXPECT_EQ(set(request(all, 1 << 20, 1, 0700)), -EINVAL);
	EXPECT_EQ(set(request(all, 1 << 20, 1, 01600)), -EINVAL);
	EXPECT_EQ(set(request(8, 1 << 20, 1, 0600)), -EINVAL);
	EXPECT_EQ(stat(state.fd()).maxalloc, before.maxalloc);
	EXPECT_EQ(stat(state.fd()).timeout, before.timeout);
	EXPECT_EQ(stat(state.fd()).mode, before.mode);
}

TEST_F(Set, TakesAnyFileOfAStateThatIsThere)
{
	for (const std::uint32_t access : {0U, 1U, 2U, 3U})
		EXPECT_EQ(::set(state.open(access).get(),
				request(LUNATIK_SET_TIMEOUT, 0, access + 1)),
			  0);
	EXPECT_EQ(stat(state.fd()).timeout, 4U);
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(set(request(0)), -ENODEV);
}

} // namespace
