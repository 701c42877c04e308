// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_CLOSE: a close is a revoke.
#include "device.hpp"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

#include <poll.h>
#include <sched.h>
#include <unistd.h>

namespace {

// What read() or poll() say on a file.
int read_error(int fd)
{
	char text[100];
	return read(fd, text, sizeof(text)) < 0 ? -errno : 0;
}

short events(int fd, int timeout_ms = 0)
{
	pollfd wanted{.fd = fd, .events = POLLIN, .revents = 0};
	poll(&wanted, 1, timeout_ms);
	return wanted.revents;
}

class Close : public Device {
protected:
	// Another process that runs this in the state; returns when it does.
	static Process runner(const State &state, std::string_view chunk, int expected_error,
			      std::uint32_t expected_status = LUNATIK_STATUS_INTERRUPTED)
	{
		Process process([&state, chunk, expected_error, expected_status] {
			const Outcome result =
				run(state.open().get(), chunk, {.timeout = LUNATIK_TIMEOUT_NONE});
			if (result.error != expected_error)
				return -result.error;
			return result.error == 0 && result.status != expected_status ? 200 : 0;
		});
		EXPECT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
		return process;
	}
};

using CloseRace = Close;

TEST_F(Close, FreesTheNameAtOnce)
{
	const auto name = unique_name();
	for (int i = 0; i < 100; i++) {
		const Fd state(create(control(), name));
		ASSERT_TRUE(state.is_open());
		ASSERT_EQ(run(state.get(), "local before = x x = 1 return before").values(),
			  "null");
		ASSERT_EQ(close_state(control(), name), 0);
		ASSERT_FALSE(is_listed(control(), name));
	}
	EXPECT_EQ(close_state(control(), name), -ENOENT);
}

TEST_F(Close, SaysENODEVToEveryFileThatIsOpen)
{
	const State state(control());
	const Fd second = state.open();
	ASSERT_TRUE(state.run("print('unread')").ok());
	ASSERT_EQ(close_state(control(), state.name()), 0);
	for (const int fd : {state.fd(), second.get()}) {
		EXPECT_EQ(run(fd, "return 1").error, -ENODEV);
		lunatik_stat request{};
		EXPECT_EQ(call(fd, LUNATIK_IOC_STAT, request), -ENODEV);
		lunatik_result result{};
		EXPECT_EQ(call(fd, LUNATIK_IOC_RESULT, result), -ENODEV);
		EXPECT_EQ(read_error(fd), -ENODEV);
		EXPECT_EQ(events(fd) & (POLLHUP | POLLERR), POLLHUP | POLLERR);
	}
}

TEST_F(Close, LeavesOldFilesDeadWhenTheNameIsTakenAgain)
{
	const State old(control());
	ASSERT_EQ(close_state(control(), old.name()), 0);
	const Fd fresh(create(control(), old.name()));
	ASSERT_TRUE(fresh.is_open());
	EXPECT_EQ(run(old.fd(), "return 1").error, -ENODEV);
	EXPECT_EQ(run(fresh.get(), "return 1").values(), "1");
}

TEST_F(CloseRace, WakesThoseWhoPollAndRead)
{
	const State state(control());
	Process poller([&] { return events(state.fd(), 20'000) & POLLHUP ? 0 : 1; });
	Process reader([&] { return read_error(state.open().get()) == -ENODEV ? 0 : 1; });
	EXPECT_TRUE(eventually([&] { return stat(state.fd()).users == 2; }));
	usleep(100'000);
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(poller.wait(), 0);
	EXPECT_EQ(reader.wait(), 0);
}

TEST_F(CloseRace, OfAStateInTheMiddleOfARunIsBusy)
{
	const State state(control());
	const Process process = runner(state, "while true do end", 0);
	EXPECT_EQ(close_state(control(), state.name()), -EBUSY);
	EXPECT_TRUE(is_listed(control(), state.name()));
	EXPECT_EQ(stat(state.fd()).flags & LUNATIK_STAT_BUSY, unsigned{LUNATIK_STAT_BUSY});
	EXPECT_FALSE(process.has_ended());
}

TEST_F(CloseRace, ByForceStopsTheRunOfAnotherProcess)
{
	const State state(control());
	Process process = runner(state, "while true do end", 0);
	const auto start = monotonic_ns();
	EXPECT_EQ(close_state(control(), state.name(), LUNATIK_CLOSE_FORCE), 0);
	EXPECT_LT(monotonic_ns() - start, slowness() * 2000 * ns_per_ms);
	EXPECT_FALSE(is_listed(control(), state.name()));
	EXPECT_EQ(lookup(control(), state.name()), -ENOENT);
	EXPECT_EQ(process.wait(), 0);
	EXPECT_EQ(run(state.fd(), "return 1").error, -ENODEV);
	const Fd again(create(control(), state.name()));
	EXPECT_TRUE(again.is_open());
}

TEST_F(CloseRace, ByForceStopsRunsThatTryToGoOn)
{
	const char *const chunks[] = {
		"while true do pcall(function() while true do end end) end",
		"while true do coroutine.wrap(function() while true do end end)() end",
		"while true do xpcall(function() while true do end end, function() while true do end end) end",
		"setmetatable({}, {__gc = function() while true do end end}) while true do collectgarbage() end",
		"local t <close> = setmetatable({}, {__close = function() while true do end end}) while true do end",
		"while true do string.find(('a'):rep(100000), ('.-'):rep(50) .. 'b') end",
	};
	for (const auto *chunk : chunks) {
		const State state(control());
		Process process([&] {
			run(state.open().get(), chunk, {.timeout = LUNATIK_TIMEOUT_NONE});
			return 0;
		});
		ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }))
			<< chunk;
		usleep(20'000);
		EXPECT_EQ(close_state(control(), state.name(), LUNATIK_CLOSE_FORCE), 0) << chunk;
		EXPECT_EQ(process.wait(), 0) << chunk;
	}
}

TEST_F(CloseRace, ByForceSaysENODEVToThoseWhoWaitForTheirTurn)
{
	const State state(control());
	Process running = runner(state, "while true do end", 0);
	std::vector<Process> waiting;
	for (int i = 0; i < 3; i++)
		waiting.emplace_back([&] { return -run(state.open().get(), "x = 1").error; });
	EXPECT_TRUE(eventually([&] { return stat(state.fd()).users == 5; }));
	usleep(100'000);
	EXPECT_EQ(close_state(control(), state.name(), LUNATIK_CLOSE_FORCE), 0);
	EXPECT_EQ(running.wait(), 0);
	for (auto &process : waiting)
		EXPECT_EQ(process.wait(), ENODEV);
}

void stay_on(int cpu)
{
	cpu_set_t cpus;
	CPU_ZERO(&cpus);
	CPU_SET(cpu, &cpus);
	sched_setaffinity(0, sizeof(cpus), &cpus);
}

// So many that they are not all sent away at once, while somebody on another processor looks
// whether the state is free.
TEST_F(CloseRace, ByForceGivesTheStateToNobodyElse)
{
	for (int round = 0; round < 5; round++) {
		const State state(control());
		stay_on(0);
		Process owner = runner(state, "while true do end", 0);
		std::atomic<int> waiting = 0, ran = 0, sent_away = 0;
		const auto count = [&](int error) {
			sent_away += error == -ENODEV;
			ran += error == 0;
		};
		std::vector<std::thread> threads;
		for (int i = 0; i < 600; i++)
			threads.emplace_back([&] {
				stay_on(0);
				waiting++;
				count(run(state.fd(), "return 1").error);
			});
		threads.emplace_back([&] {
			stay_on(1);
			int error = -ETIMEDOUT;
			while (error == -ETIMEDOUT)
				error = run(state.fd(), "return 1", {.wait = 1000}).error;
			count(error);
		});
		EXPECT_TRUE(eventually([&] { return waiting == 600; }));
		std::this_thread::sleep_for(std::chrono::milliseconds(300));
		stay_on(0);
		EXPECT_EQ(close_state(control(), state.name(), LUNATIK_CLOSE_FORCE), 0);
		EXPECT_EQ(owner.wait(), 0);
		for (auto &thread : threads)
			thread.join();
		EXPECT_EQ(ran, 0);
		EXPECT_EQ(sent_away, 601);
	}
}

TEST_F(CloseRace, OfManyAtOnceOneSucceeds)
{
	for (int round = 0; round < 50; round++) {
		const State state(control());
		int winners = 0;
		std::vector<Process> processes;
		for (int i = 0; i < 4; i++)
			processes.emplace_back([&] {
				const int result =
					close_state(control(), state.name(), LUNATIK_CLOSE_FORCE);
				return result == 0                               ? 1
					: result == -ENOENT || result == -ENODEV ? 0
										 : 2;
			});
		for (auto &process : processes)
			winners += process.wait();
		ASSERT_EQ(winners, 1);
	}
}

TEST_F(Close, EndsThoughAFinalizerDoesNot)
{
	const State state(control());
	ASSERT_TRUE(
		state.run("x = setmetatable({}, {__gc = function() while true do end end})").ok());
	const auto start = monotonic_ns();
	EXPECT_EQ(close_state(control(), state.name()), 0);
	EXPECT_LT(monotonic_ns() - start, slowness() * 5000 * ns_per_ms);
}

} // namespace
