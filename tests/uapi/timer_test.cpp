// SPDX-License-Identifier: GPL-2.0-only
// Hooks as users have them, by the library "timer".
#include "netspace.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;

class Timer : public Device {
protected:
	// Whether an expression comes true in a state.
	static bool comes_true(const State &state, const std::string &expression)
	{
		return eventually(
			[&] { return state.run("return " + expression).values() == "true"; });
	}

	// What was printed, until nothing comes any more.
	static std::string printed(const State &state, int ms = 300)
	{
		std::string text;
		pollfd wanted{.fd = state.fd(), .events = POLLIN, .revents = 0};
		std::array<char, 4096> buffer;
		while (poll(&wanted, 1, ms) > 0) {
			const auto got = read(state.fd(), buffer.data(), buffer.size());
			if (got <= 0)
				break;
			text.append(buffer.data(), got);
			if (text.size() > 20000)
				break;
		}
		return text;
	}

	const Library library{"timer"};
	State state{control()};
};

TEST_F(Timer, CallsItsFunctionAgainAndAgain)
{
	ASSERT_EQ(state.run("n = 0 require 'timer'.every(2, function() n = n + 1 end)").values(),
		  "");
	EXPECT_TRUE(comes_true(state, "n > 20"));
}

TEST_F(Timer, AfterCallsItOnce)
{
	ASSERT_TRUE(state.run("n = 0 require 'timer'.after(1, function() n = n + 1 end)").ok());
	EXPECT_TRUE(comes_true(state, "n == 1"));
	std::this_thread::sleep_for(50ms);
	EXPECT_EQ(state.run("return n").values(), "1");
}

TEST_F(Timer, CallsItsFunctionWithTheTimerWhichItCanCancel)
{
	ASSERT_TRUE(state.run("n = 0 local t t = require 'timer'.every(1, function(u)"
			      " assert(t == u) n = n + 1 if n == 5 then t:cancel() end end)")
			    .ok());
	EXPECT_TRUE(comes_true(state, "n == 5"));
	std::this_thread::sleep_for(50ms);
	EXPECT_EQ(state.run("return n").values(), "5");
}

TEST_F(Timer, OfARunThatFailsIsNone)
{
	ASSERT_FALSE(
		state.run("n = 0 require 'timer'.every(1, function() n = n + 1 end) error()").ok());
	std::this_thread::sleep_for(50ms);
	EXPECT_EQ(state.run("return n").values(), "0");
	EXPECT_TRUE(state.run("require 'timer'.every(1, function() n = n + 1 end)").ok());
	EXPECT_TRUE(comes_true(state, "n > 3"));
}

TEST_F(Timer, RefusesWhatItCannotDo)
{
	EXPECT_NE(
		state.run("require 'timer'.every(0, print)").message().find("from 1 ms to a year"),
		std::string::npos);
	EXPECT_NE(state.run("require 'timer'.every(1 << 40, print)").message().find("to a year"),
		  std::string::npos);
	EXPECT_NE(state.run("for i = 1, 17 do require 'timer'.every(1, print) end")
			  .message()
			  .find("timer: a state has no more than 16"),
		  std::string::npos);
	ASSERT_TRUE(state.run("require 'timer'.every(1000, print)").ok());
	EXPECT_NE(state.run("require 'timer'.every(1000, print)")
			  .message()
			  .find("the state has its hooks already"),
		  std::string::npos);
}

TEST_F(Timer, OfAStateHoldsItsModule)
{
	ASSERT_TRUE(state.run("require 'timer'.every(1, function() end)").ok());
	EXPECT_EQ(syscall(SYS_delete_module, "lunatik_timer", O_NONBLOCK), -1);
	EXPECT_EQ(errno, EWOULDBLOCK);
	EXPECT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(syscall(SYS_delete_module, "lunatik_timer", O_NONBLOCK), 0);
	EXPECT_EQ(std::system("modprobe lunatik_timer"), 0);
}

TEST_F(Timer, PrintsForWhoReadsTheState)
{
	const Fd reader = state.open();
	ASSERT_TRUE(state.run("n = 0 local t t = require 'timer'.every(1, function()"
			      " n = n + 1 print('tick', n) if n == 3 then t:cancel() end end)")
			    .ok());
	EXPECT_TRUE(comes_true(state, "n == 3"));
	EXPECT_EQ(printed(state), "tick\t1\ntick\t2\ntick\t3\n");
}

TEST_F(Timer, TellsItsErrorsOnceInAWhile)
{
	ASSERT_TRUE(state.run("n = 0 local t t = require 'timer'.every(1, function() n = n + 1"
			      " if n == 10 then t:cancel() end error('failure ' .. n) end)",
			      {.chunkname = "=test"})
			    .ok());
	EXPECT_TRUE(comes_true(state, "n == 10"));
	EXPECT_EQ(printed(state), "timer: test:1: failure 1\n");
}

TEST_F(Timer, LeavesRunsAMillisecond)
{
	ASSERT_TRUE(state.run("require 'timer'.every(10, function() end)").ok());
	EXPECT_EQ(state.run("while true do end", {.timeout = 5000 * ns_per_ms}).status,
		  unsigned{LUNATIK_STATUS_DEADLINE});
	EXPECT_EQ(state.run("return 1", {.flags = LUNATIK_RUN_PRINT_WAIT}).error, -EINVAL);
}

TEST_F(Timer, GoesWithItsStateAtAnyMoment)
{
	for (int i = 0; i < 50; i++) {
		const State one(control());
		ASSERT_TRUE(
			one.run("for i = 1, 16 do require 'timer'.every(1, function() local t = {{}} end) end")
				.ok());
		if (i % 3 == 0)
			std::this_thread::sleep_for(3ms);
	}
}

TEST_F(Timer, ThatWasMissedTellsHowOften)
{
	// It takes its share in a few calls, so that most are left out.
	ASSERT_TRUE(state.run("overrun = 0 require 'timer'.every(1, function(t)"
			      " overrun = overrun + t:overrun() while true do end end,"
			      " {budget = 1000, share = 5})")
			    .ok());
	EXPECT_TRUE(comes_true(state, "overrun >= 10"));
}

TEST_F(Timer, HasWhatRootGivesAllHooks)
{
	const Parameter percent("cpu_percent", 0);
	ASSERT_TRUE(state.run("n = 0 require 'timer'.every(1, function() n = n + 1 end)").ok());
	std::this_thread::sleep_for(50ms);
	EXPECT_EQ(state.run("return n").values(), "0");
	const Parameter more("cpu_percent", 50);
	EXPECT_TRUE(comes_true(state, "n > 3"));
}

class TimerOfAUser : public Timer {
protected:
	static gid_t group()
	{
		const auto *entry = getgrnam("lunatik");
		return entry ? entry->gr_gid : 0;
	}
	const User alice{.uid = 5001, .gid = 5001, .groups = {group()}};
};

// 0, or the number of the state whose run has failed, or of the one whose has not.
TEST_F(TimerOfAUser, IsOneOf64)
{
	const auto all = [] {
		const Fd control = open_control();
		std::vector<std::unique_ptr<State>> states;
		for (int i = 1; i <= 5; i++) {
			states.push_back(std::make_unique<State>(control.get()));
			const auto outcome = states.back()->run(
				"for i = 1, 16 do require 'timer'.every(1000, function() end) end");
			if (outcome.ok() != (i <= 4))
				return i;
			if (i == 5 &&
			    outcome.message().find("a limit of the user") == std::string::npos)
				return 6;
		}
		// One that goes leaves room for another.
		states.front().reset();
		return states.back()
				->run("for i = 1, 16 do require 'timer'.every(1000, function() end) end")
				.ok()
			? 0
			: 7;
	};
	EXPECT_EQ(as_user(alice, all), 0);
	EXPECT_EQ(as_user(alice, all), 0);
}

TEST_F(TimerOfAUser, HasNoLargerShareThanOthers)
{
	EXPECT_EQ(as_user(alice,
			  [] {
				  const Fd control = open_control();
				  const State state(control.get());
				  const auto outcome = state.run(
					  "require 'timer'.every(1, print, {share = 26})");
				  if (outcome.message().find(
					      "share: more than 25 needs CAP_SYS_RESOURCE") ==
				      std::string::npos)
					  return 1;
				  return state.run("require 'timer'.every(1, print, {share = 25})")
						  .ok()
					  ? 0
					  : 2;
			  }),
		  0);
}

// One that may not load modules finds what there is.
TEST_F(TimerOfAUser, IsLoadedByRequireForWhoMayLoadModules)
{
	state.close_file();
	ASSERT_EQ(close_state(control(), state.name()), 0);
	ASSERT_EQ(syscall(SYS_delete_module, "lunatik_timer", O_NONBLOCK), 0);
	EXPECT_EQ(as_user(alice,
			  [] {
				  const Fd control = open_control();
				  const State state(control.get());
				  return state.run("require 'timer'").ok() ? 1 : 0;
			  }),
		  0);
	const State other(control());
	EXPECT_EQ(other.run("return type(require 'timer'.every)").values(), "\"function\"");
}

// Two processors at once: the timer on one, runs on another.
TEST(TimerRace, RunsAndEventsShareAState)
{
	const Library library("timer");
	const Fd control = open_control();
	const State state(control.get());
	ASSERT_TRUE(state.run("n, runs = 0, 0 for i = 1, 8 do require 'timer'.every(1, function()"
			      " n = n + 1 kept = {n} end, {budget = 1000, share = 100}) end")
			    .ok());
	int ok = 0;
	for (int i = 0; i < 500; i++)
		ok += state.run("runs = runs + 1 local t = {} for i = 1, 50 do t[i] = {i} end")
			      .ok();
	EXPECT_GT(ok, 250);
	const auto outcome = state.run("return runs > 250 and n > 0");
	EXPECT_TRUE(!outcome.ok() || outcome.values() == "true") << outcome.values();
}

} // namespace
