// SPDX-License-Identifier: GPL-2.0-only
// What is shared between runs, processes and states, and what is not.
#include "device.hpp"

#include <cstdio>
#include <memory>

#include <unistd.h>

namespace {

using Sharing = Device;
using SharingRace = Sharing;

// A MessagePack array of one integer below 2^32.
std::string one(std::uint32_t value)
{
	std::string args = "\x91\xce";
	for (int shift = 24; shift >= 0; shift -= 8)
		args += static_cast<char>(value >> shift);
	return args;
}

TEST_F(Sharing, AStateKeepsItsGlobalsBetweenRuns)
{
	const State state(control());
	ASSERT_TRUE(state.run("x = 1; t = {2}; function f() return x + t[1] end").ok());
	EXPECT_EQ(state.run("return f()").values(), "3");
}

TEST_F(Sharing, AStateKeepsItsGlobalsBetweenProcesses)
{
	const State state(control());
	EXPECT_EQ(in_process([&] { return state.open().get() < 0 ? 1 : 0; }), 0);
	EXPECT_EQ(in_process([&] { return run(state.open().get(), "x = 7").error; }), 0);
	EXPECT_EQ(state.run("x = x + 1 return x").values(), "8");
	EXPECT_EQ(in_process([&] {
			  return run(state.open().get(), "return x").values() == "8" ? 0 : 1;
		  }),
		  0);
}

TEST_F(Sharing, AStateOutlivesTheFilesThatAreOpenOnIt)
{
	State state(control());
	ASSERT_TRUE(state.run("x = 5").ok());
	state.close_file();
	EXPECT_EQ(run(state.open().get(), "return x").values(), "5");
}

TEST_F(Sharing, TwoStatesShareNothing)
{
	const State a(control());
	const State b(control());
	ASSERT_TRUE(a.run("x = 1 string.mark = 2 getmetatable('').mark = 3 package.loaded.mark = 4 "
			  "print = nil math.randomseed(42)")
			    .ok());
	EXPECT_EQ(
		b.run("return x, string.mark, getmetatable('').mark, package.loaded.mark, print ~= nil")
			.values(),
		"null null null null true");
	EXPECT_NE(a.run("return tostring({}):sub(1, 5) .. lunatik.name").values(),
		  b.run("return tostring({}):sub(1, 5) .. lunatik.name").values());
}

// The outcome of one run is that of this run, with this argument, and of no other.
int hammer(const State &state, std::uint32_t who, int times)
{
	const Fd file = state.open();
	for (int i = 0; i < times; i++) {
		const auto number = who * 100'000 + static_cast<std::uint32_t>(i);
		const auto outcome =
			run(file.get(), "local mine = ... count = (count or 0) + 1 return mine",
			    {.args = one(number)});
		if (!outcome.ok() || outcome.values() != std::to_string(number))
			return 1;
	}
	return 0;
}

TEST_F(SharingRace, OfTwoProcessesThatHammerOneStateEachGetsItsOwnResults)
{
	const int times = 10'000 / static_cast<int>(slowness());
	const State state(control());
	Process a([&] { return hammer(state, 1, times); });
	Process b([&] { return hammer(state, 2, times); });
	EXPECT_EQ(a.wait(), 0);
	EXPECT_EQ(b.wait(), 0);
	EXPECT_EQ(state.run("return count").values(), std::to_string(2 * times));
	EXPECT_EQ(stat(state.fd()).runs, 2U * static_cast<unsigned>(times) + 1);
	EXPECT_EQ(stat(state.fd()).errors, 0U);
}

TEST_F(SharingRace, EachReaderOfItsOwnOutputGetsNoneOfAnothers)
{
	const State state(control());
	const auto talker = [&](char letter) {
		const Fd file = state.open(read_write, LUNATIK_LOOKUP_OWN_OUTPUT);
		const auto chunk = std::string("print('") + letter + "')";
		for (int i = 0; i < 500; i++) {
			char text[16];
			if (!run(file.get(), chunk).ok() ||
			    read(file.get(), text, sizeof(text)) != 2 || text[0] != letter)
				return 1;
		}
		return 0;
	};
	Process a([&] { return talker('a'); });
	Process b([&] { return talker('b'); });
	EXPECT_EQ(a.wait(), 0);
	EXPECT_EQ(b.wait(), 0);
}

// The time that @count states take to do the same work at once.
std::uint64_t time_of(int control, int count)
{
	std::vector<std::unique_ptr<State>> states;
	for (int i = 0; i < count; i++)
		states.push_back(std::make_unique<State>(control));
	const auto start = monotonic_ns();
	std::vector<Process> processes;
	for (const auto &state : states)
		processes.emplace_back([&state] {
			return state->run("local x = 0 for i = 1, " +
						  std::to_string(10'000'000 / slowness()) +
						  " do x = x + i end",
					  {.timeout = LUNATIK_TIMEOUT_NONE})
					.ok()
				? 0
				: 1;
		});
	for (auto &process : processes)
		EXPECT_EQ(process.wait(), 0);
	return monotonic_ns() - start;
}

// Whether they overlap is told by the owners, not by a clock: the machine below may be busy.
TEST_F(SharingRace, DifferentStatesRunSideBySide)
{
	if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
		GTEST_SKIP() << "needs two CPUs";
	const State a(control());
	const State b(control());
	// Each waits for the other to have begun, which it can't if they take turns.
	const auto begin = [](const State &self) {
		return Process([&self] {
			return self.run("while true do end", {.timeout = 20'000 * ns_per_ms})
						.error == 0
				? 0
				: 1;
		});
	};
	Process first = begin(a);
	Process second = begin(b);
	EXPECT_TRUE(eventually([&] {
		return stat(a.fd()).owner == first.pid() && stat(b.fd()).owner == second.pid();
	}));
	EXPECT_EQ(close_state(control(), a.name(), LUNATIK_CLOSE_FORCE), 0);
	EXPECT_EQ(close_state(control(), b.name(), LUNATIK_CLOSE_FORCE), 0);
	first.wait();
	second.wait();
	const auto one_ns = time_of(control(), 1);
	const auto two_ns = time_of(control(), 2);
	std::printf("two states at once take %llu%% of the time of one\n",
		    static_cast<unsigned long long>(two_ns * 100 / one_ns));
	RecordProperty("two_to_one_percent", static_cast<int>(two_ns * 100 / one_ns));
}

} // namespace
