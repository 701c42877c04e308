// SPDX-License-Identifier: GPL-2.0-only
// The kernel API where memory is short: through lunatik_test.ko, which calls it in the context of
// this program.
#include "faults.hpp"

#include "../kernel/faults.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

using namespace faults;

class Api : public Device, public testing::WithParamInterface<Mode> {
protected:
	static void SetUpTestSuite() { ASSERT_EQ(std::system("modprobe lunatik_test"), 0); }
	static void TearDownTestSuite() { ASSERT_EQ(std::system("rmmod lunatik_test"), 0); }

	void SetUp() override { ASSERT_TRUE(file_.is_open()); }

	[[nodiscard]] World world() const { return look(control()); }

	// A use of the API: what it returned.
	[[nodiscard]] int use(unsigned long what, unsigned long argument = 0) const
	{
		const int result = ioctl(file_.get(), what, argument);
		return result < 0 ? -errno : result;
	}
	void set_chunk(std::string_view chunk) const
	{
		ASSERT_EQ(write(file_.get(), chunk.data(), chunk.size()),
			  static_cast<ssize_t>(chunk.size()));
	}
	[[nodiscard]] Outcome exec(faults_context context, std::string_view chunk) const
	{
		set_chunk(chunk);
		return outcome(use(FAULTS_EXEC, context));
	}
	// Of an execution that returned this.
	[[nodiscard]] Outcome outcome(int result) const
	{
		Outcome outcome;
		outcome.error = result < 0 ? result : 0;
		outcome.status = result < 0 ? 0 : static_cast<std::uint32_t>(result);
		outcome.result.resize(2048);
		const auto n = pread(file_.get(), outcome.result.data(), outcome.result.size(), 0);
		outcome.result.resize(n < 0 ? 0 : static_cast<std::size_t>(n));
		return outcome;
	}

private:
	Fd file_{open("/sys/kernel/debug/lunatik_faults", O_RDWR | O_CLOEXEC)};
};

INSTANTIATE_TEST_SUITE_P(, Api, testing::ValuesIn(modes()), name_of);

TEST_P(Api, Newstate)
{
	const auto before = world();
	const auto tally = at_every_point("lunatik_newstate", GetParam(), [&](Fault &fault) {
		const int error = fault.during([&] { return use(FAULTS_NEWSTATE); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error == 0) {
			EXPECT_EQ(exec(FAULTS_SLEEPS, "return 6 * 7").values(), "42");
			EXPECT_EQ(use(FAULTS_CLOSE), 0);
		}
		// The name is free: the next attempt takes it.
		EXPECT_EQ(world(), before);
		return error != 0;
	});
	if (GetParam() != Mode::None) {
		EXPECT_GT(tally.points, 100U);
		EXPECT_GT(tally.errors, 0U);
	}
}

TEST_P(Api, NewstateOfATakenName)
{
	ASSERT_EQ(use(FAULTS_NEWSTATE), 0);
	const auto before = world();
	// It is refused before anything is allocated for it.
	const auto tally = at_every_point("lunatik_newstate, taken", GetParam(), [&](Fault &fault) {
		EXPECT_EQ(fault.during([&] { return use(FAULTS_NEWSTATE); }), -ENOMEM);
		EXPECT_EQ(world(), before);
		return false;
	});
	EXPECT_EQ(tally.points, 0U);
	EXPECT_EQ(use(FAULTS_CLOSE), 0);
}

TEST_P(Api, LookupNeedsNoMemory)
{
	ASSERT_EQ(use(FAULTS_NEWSTATE), 0);
	const auto before = world();
	const auto tally = at_every_point("lunatik_statelookup", GetParam(), [&](Fault &fault) {
		const int error = fault.during([&] { return use(FAULTS_LOOKUP); });
		EXPECT_EQ(error, 0);
		EXPECT_EQ(world(), before);
		return error != 0;
	});
	EXPECT_EQ(tally.points, 0U);
	EXPECT_EQ(use(FAULTS_CLOSE), 0);
}

// Finalizers may want memory. The close does not.
TEST_P(Api, CloseAlwaysCloses)
{
	const auto before = world();
	at_every_point("lunatik_close", GetParam(), [&](Fault &fault) {
		EXPECT_EQ(use(FAULTS_NEWSTATE), 0);
		EXPECT_TRUE(exec(FAULTS_SLEEPS,
				 "big = ('x'):rep(20000) t = {{}, {}} setmetatable(t, {__gc = "
				 "function(t) "
				 "garbage = {tostring(t), #t .. 'x'} print(garbage[2]) end})")
				    .ok());
		const int error = fault.during([&] { return use(FAULTS_CLOSE); });
		EXPECT_EQ(error, 0);
		EXPECT_EQ(world(), before);
		return error != 0;
	});
}

class ApiExec : public Api {
protected:
	void try_exec(std::string_view name, faults_context context)
	{
		ASSERT_EQ(use(FAULTS_NEWSTATE), 0);
		const auto before = world();
		const auto tally = at_every_point(name, GetParam(), [&](Fault &fault) {
			set_chunk("local t = {('s'):rep(300), {}} local co = "
				  "coroutine.wrap(function(x) "
				  "return #t[1] + x end) return co(2), tostring(#t):rep(3)");
			const auto ended =
				outcome(fault.during([&] { return use(FAULTS_EXEC, context); }));
			const bool ok = ended.ok() && ended.values() == "302 \"222\"";
			EXPECT_EQ(ended.error, 0);
			EXPECT_TRUE(
				ok ||
				(ended.status == LUNATIK_STATUS_MEMORY &&
				 ended.message().find("not enough memory") != std::string::npos))
				<< "status " << ended.status << ": "
				<< (ended.status ? ended.message() : ended.values());
			EXPECT_EQ(exec(FAULTS_SLEEPS, "return 6 * 7").values(), "42");
			return !ok;
		});
		EXPECT_TRUE(exec(FAULTS_SLEEPS, "collectgarbage()").ok());
		EXPECT_EQ(world().states.size(), before.states.size());
		EXPECT_EQ(use(FAULTS_CLOSE), 0);
		if (GetParam() != Mode::None) {
			EXPECT_GT(tally.points, 20U);
		}
		if (GetParam() == Mode::Onward) {
			EXPECT_GT(tally.errors, tally.absorbed());
		}
	}
};

INSTANTIATE_TEST_SUITE_P(, ApiExec, testing::ValuesIn(modes()), name_of);

TEST_P(ApiExec, InAProcess)
{
	try_exec("lunatik_exec", FAULTS_SLEEPS);
}

TEST_P(ApiExec, WithAtomicAllocations)
{
	try_exec("lunatik_exec, GFP_ATOMIC", FAULTS_ATOMIC);
}

TEST_P(ApiExec, WithSoftirqsOff)
{
	try_exec("lunatik_exec, softirqs off", FAULTS_BHOFF);
}

TEST_P(ApiExec, WithInterruptsOff)
{
	try_exec("lunatik_exec, interrupts off", FAULTS_IRQSOFF);
}

TEST_P(Api, Reserve)
{
	const auto tally = at_every_point("lunatik_alloc_reserve", GetParam(), [&](Fault &fault) {
		EXPECT_EQ(use(FAULTS_NEWSTATE), 0);
		const auto before = world();
		const int error = fault.during([&] { return use(FAULTS_RESERVE); });
		EXPECT_FAULT_OR(error, error == 0);
		if (error != 0) {
			EXPECT_EQ(use(FAULTS_RESERVE), 0);
		}
		EXPECT_EQ(exec(FAULTS_SLEEPS, "return 6 * 7").values(), "42");
		EXPECT_EQ(world().states.size(), before.states.size());
		EXPECT_EQ(use(FAULTS_CLOSE), 0);
		return error != 0;
	});
	if (GetParam() != Mode::None) {
		EXPECT_GT(tally.points, 2U);
		EXPECT_GT(tally.errors, 0U);
	}
}

// A state with a reserve never asks for memory, so that nothing can fail.
class ApiReserved : public Api {
protected:
	void try_exec(std::string_view name, faults_context context)
	{
		ASSERT_EQ(use(FAULTS_NEWSTATE), 0);
		ASSERT_EQ(use(FAULTS_RESERVE), 0);
		const auto tally = at_every_point(name, GetParam(), [&](Fault &fault) {
			set_chunk("local t, big = {}, {} for i = 1, 3000 do t[i] = {i} end "
				  "for i = 1, 40 do big[i] = ('s'):rep(i * 100) .. i end "
				  "local co = coroutine.wrap(function(x) return #t + x end) "
				  "print(#big[40]) return co(2), tostring(#t):rep(3)");
			const auto ended =
				outcome(fault.during([&] { return use(FAULTS_EXEC, context); }));
			EXPECT_TRUE(ended.ok());
			EXPECT_EQ(ended.values(), "3002 \"300030003000\"");
			return false;
		});
		EXPECT_EQ(tally.points, 0U);
		EXPECT_EQ(use(FAULTS_CLOSE), 0);
	}
};

INSTANTIATE_TEST_SUITE_P(, ApiReserved, testing::ValuesIn(modes()), name_of);

TEST_P(ApiReserved, InAProcess)
{
	try_exec("lunatik_exec, reserved", FAULTS_SLEEPS);
}

TEST_P(ApiReserved, WithInterruptsOff)
{
	try_exec("lunatik_exec, reserved, interrupts off", FAULTS_IRQSOFF);
}

} // namespace
