// SPDX-License-Identifier: GPL-2.0-only
// read() and poll() on a state file: the print stream.
#include "device.hpp"
#include "pending_work.hpp"

#include <cerrno>
#include <csignal>
#include <iostream>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace {

class Output : public Device {
protected:
	Output() { nonblocking(state.fd()); }
	static void nonblocking(int fd) { fcntl(fd, F_SETFL, O_NONBLOCK); }

	// What is there now, at most @size bytes; -errno in brackets.
	static std::string read_now(int fd, std::size_t size = 100'000)
	{
		std::string text(size, '\0');
		const auto n = read(fd, text.data(), size);
		if (n < 0)
			return "[" + std::to_string(-errno) + "]";
		text.resize(static_cast<std::size_t>(n));
		return text;
	}
	static std::string error(int number) { return "[" + std::to_string(-number) + "]"; }
	static short events(int fd, int timeout_ms = 0)
	{
		pollfd wanted{.fd = fd, .events = POLLIN, .revents = 0};
		poll(&wanted, 1, timeout_ms);
		return wanted.revents;
	}
	State state{control()};
};

using OutputRace = Output;

TEST_F(Output, HasWhatWasPrintedByteForByte)
{
	ASSERT_TRUE(state.run("print('a', 1, nil, true) print() print('\\0\\xff')").ok());
	EXPECT_EQ(read_now(state.fd()), std::string("a\t1\tnil\ttrue\n\n\0\xff\n", 17));
}

TEST_F(Output, CanBeReadInPieces)
{
	ASSERT_TRUE(state.run("print('abcdef')").ok());
	EXPECT_EQ(read_now(state.fd(), 2), "ab");
	EXPECT_EQ(read_now(state.fd(), 1), "c");
	EXPECT_EQ(read_now(state.fd(), 0), "");
	EXPECT_EQ(read_now(state.fd()), "def\n");
	EXPECT_EQ(read_now(state.fd()), error(EAGAIN));
}

TEST_F(Output, IsThereForEachFileFromTheMomentItWasOpened)
{
	ASSERT_TRUE(state.run("print('first')").ok());
	const Fd late = state.open(LUNATIK_ACCESS_READ);
	nonblocking(late.get());
	EXPECT_EQ(read_now(late.get()), error(EAGAIN));
	ASSERT_TRUE(state.run("print('second')").ok());
	EXPECT_EQ(read_now(late.get()), "second\n");
	EXPECT_EQ(read_now(state.fd()), "first\nsecond\n");
}

TEST_F(Output, IsKeptWhenTheRunFailsAfterIt)
{
	EXPECT_FALSE(state.run("print('before') error('x')").ok());
	EXPECT_EQ(read_now(state.fd()), "before\n");
}

TEST_F(Output, OfOneFileAloneIsThatOfItsOwnRuns)
{
	const Fd own = state.open(read_write, LUNATIK_LOOKUP_OWN_OUTPUT);
	nonblocking(own.get());
	ASSERT_TRUE(state.run("print('theirs')").ok());
	EXPECT_EQ(read_now(own.get()), error(EAGAIN));
	EXPECT_EQ(events(own.get()), 0);
	ASSERT_TRUE(run(own.get(), "print('mine')").ok());
	ASSERT_TRUE(state.run("print('theirs again')").ok());
	EXPECT_EQ(read_now(own.get()), "mine\n");
	EXPECT_EQ(read_now(own.get()), error(EAGAIN));
	EXPECT_EQ(read_now(state.fd()), "theirs\nmine\ntheirs again\n");
}

TEST_F(Output, OfOthersMayOverrunAReaderOfItsOwnThatMissesNothing)
{
	const Fd own = state.open(read_write, LUNATIK_LOOKUP_OWN_OUTPUT);
	nonblocking(own.get());
	ASSERT_TRUE(run(own.get(), "print('mine')").ok());
	EXPECT_EQ(read_now(own.get()), "mine\n");
	ASSERT_TRUE(state.run("for i = 1, 300 do print(('x'):rep(1000)) end").ok());
	EXPECT_EQ(read_now(own.get()), error(EAGAIN));
	ASSERT_TRUE(run(own.get(), "print('mine again')").ok());
	EXPECT_EQ(read_now(own.get()), "mine again\n");
	EXPECT_EQ(read_now(state.fd()), error(EPIPE));
}

TEST_F(Output, HasALineForEachWarningWhileTheyAreOn)
{
	ASSERT_TRUE(state.run("warn('off at first') warn('@on') warn('a', 'b', 3) warn('@unknown')"
			      "warn('@', 'on') warn('c') warn('@off') warn('off')")
			    .ok());
	EXPECT_EQ(read_now(state.fd()), "Lua warning: ab3\nLua warning: @on\nLua warning: c\n");
	ASSERT_TRUE(state.run("warn('@on') setmetatable({}, {__gc = function() error('lost') end})"
			      "collectgarbage()")
			    .ok());
	const auto text = read_now(state.fd());
	EXPECT_TRUE(text.starts_with("Lua warning: error in __gc")) << text;
	EXPECT_TRUE(text.ends_with("lost)\n") || text.ends_with("lost\n")) << text;
}

TEST_F(OutputRace, WakesAReaderThatWaits)
{
	const Fd waiting = state.open();
	Process reader([&] {
		std::string text(100, '\0');
		const auto n = read(waiting.get(), text.data(), text.size());
		return n == 6 && text.starts_with("hello\n") ? 0 : 1;
	});
	usleep(100'000);
	EXPECT_FALSE(reader.has_ended());
	ASSERT_TRUE(state.run("print('hello')").ok());
	EXPECT_EQ(reader.wait(), 0);
}

TEST_F(OutputRace, WakesThoseWhoPoll)
{
	EXPECT_EQ(events(state.fd()), 0);
	Process poller([&] { return events(state.fd(), 20'000) == POLLIN ? 0 : 1; });
	usleep(100'000);
	EXPECT_FALSE(poller.has_ended());
	ASSERT_TRUE(state.run("print('hello')").ok());
	EXPECT_EQ(poller.wait(), 0);
	EXPECT_EQ(events(state.fd()), POLLIN);
	read_now(state.fd());
	EXPECT_EQ(events(state.fd()), 0);
}

TEST_F(OutputRace, CanBeReadWhileItIsPrinted)
{
	Process printer([&] {
		const Fd file = state.open();
		run(file.get(), "print('now') while true do end",
		    {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	EXPECT_EQ(events(state.fd(), 20'000), POLLIN);
	EXPECT_EQ(read_now(state.fd()), "now\n");
	EXPECT_FALSE(printer.has_ended());
}

TEST_F(Output, ThatIsTooMuchForASlowReaderIsEPIPEOnceAndThenTheOldest)
{
	ASSERT_TRUE(
		state.run("for i = 1, 100000 do print(i) end", {.timeout = LUNATIK_TIMEOUT_NONE})
			.ok());
	EXPECT_EQ(events(state.fd()) & POLLIN, POLLIN);
	EXPECT_EQ(read_now(state.fd()), error(EPIPE));
	std::string rest, piece;
	while ((piece = read_now(state.fd())) != error(EAGAIN)) {
		ASSERT_FALSE(piece.starts_with("["));
		rest += piece;
	}
	// the newest of it, in order and without a hole
	std::string all;
	for (int i = 1; i <= 100'000; i++)
		all += std::to_string(i) + "\n";
	EXPECT_GT(rest.size(), 1000U);
	EXPECT_EQ(rest, all.substr(all.size() - rest.size()));
}

TEST_F(OutputRace, WaitsForItsReaderWhenAskedTo)
{
	Process printer([&] {
		const Outcome result = state.run(
			"for i = 1, 20000 do print(i) end",
			{.timeout = LUNATIK_TIMEOUT_NONE, .flags = LUNATIK_RUN_PRINT_WAIT});
		return result.ok() ? 0 : 1;
	});
	std::string all, text;
	for (int i = 1; i <= 20'000; i++)
		all += std::to_string(i) + "\n";
	while (text.size() < all.size()) {
		ASSERT_EQ(events(state.fd(), 20'000), POLLIN);
		const auto piece = read_now(state.fd(), 777);
		ASSERT_FALSE(piece.starts_with("[")) << piece;
		text += piece;
	}
	EXPECT_EQ(text, all);
	EXPECT_EQ(printer.wait(), 0);
}

TEST_F(Output, ThatWaitsForItsReaderEndsAtTheDeadlineAndBySignals)
{
	// More than the stream holds, and soon.
	const char *const chunk = "local much = ('x'):rep(1000) while true do print(much) end";
	EXPECT_EQ(state.run(chunk, {.timeout = 300 * ns_per_ms, .flags = LUNATIK_RUN_PRINT_WAIT})
			  .status,
		  LUNATIK_STATUS_DEADLINE);
	Process printer([&] {
		state.run(chunk,
			  {.timeout = LUNATIK_TIMEOUT_NONE, .flags = LUNATIK_RUN_PRINT_WAIT});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == printer.pid(); }));
	usleep(100'000);
	printer.signal(SIGKILL);
	EXPECT_EQ(printer.wait(), 128 + SIGKILL);
	EXPECT_EQ(state.run("return 1").values(), "1");
}

TEST_F(Output, ThatWaitsForItsReaderSleepsThoughItsTaskHasWorkToDo)
{
	const auto time = slowness() * 1000 * ns_per_ms;
	const PendingWork work;
	Process causes([&] {
		usleep(slowness() * 100'000);
		work.cause();
		return 0;
	});
	const auto before = clock_ns(CLOCK_THREAD_CPUTIME_ID);
	EXPECT_EQ(state.run("local much = ('x'):rep(1000) while true do print(much) end",
			    {.timeout = time, .flags = LUNATIK_RUN_PRINT_WAIT})
			  .status,
		  LUNATIK_STATUS_DEADLINE);
	const auto used = clock_ns(CLOCK_THREAD_CPUTIME_ID) - before;
	EXPECT_LT(used, time / 5);
	std::cout << "CPU time used: " << used / 1000 << " us\n";
	EXPECT_EQ(causes.wait(), 0);
	EXPECT_TRUE(work.is_done());
}

// All that is printed fits: it is when the run has ended that it waits.
TEST_F(Output, ThatIsNotReadYetIsWaitedForAsleepThoughTheTaskHasWorkToDo)
{
	const auto time = slowness() * 1000 * ns_per_ms;
	const PendingWork work;
	Process causes([&] {
		usleep(slowness() * 100'000);
		work.cause();
		return 0;
	});
	const auto start = monotonic_ns();
	const auto before = clock_ns(CLOCK_THREAD_CPUTIME_ID);
	EXPECT_TRUE(
		state.run("print('x')", {.timeout = time, .flags = LUNATIK_RUN_PRINT_WAIT}).ok());
	const auto used = clock_ns(CLOCK_THREAD_CPUTIME_ID) - before;
	std::cout << "CPU time used: " << used / 1000 << " us\n";
	EXPECT_LT(used, time / 5);
	EXPECT_GE(monotonic_ns() - start, time);
	EXPECT_EQ(causes.wait(), 0);
}

TEST_F(OutputRace, IsNotWaitedForByWhoShallNotWaitThoughAnotherDoes)
{
	fcntl(state.fd(), F_SETFL, 0);
	Process waiting([&] {
		char byte = 0;
		return read(state.fd(), &byte, 1) == 1 ? 0 : 1;
	});
	usleep(slowness() * 100'000);
	nonblocking(state.fd()); // the same open file: the other is waiting already
	Process hasty([&] { return read_now(state.fd()) == error(EAGAIN) ? 0 : 1; });
	EXPECT_TRUE(eventually([&] { return hasty.has_ended(); }, 5));
	EXPECT_FALSE(waiting.has_ended());
	ASSERT_TRUE(state.run("print('x')").ok());
	EXPECT_EQ(waiting.wait(), 0);
	EXPECT_EQ(hasty.wait(), 0);
}

TEST_F(OutputRace, OfACloseToTheReaderIsENODEV)
{
	ASSERT_TRUE(state.run("print('unread')").ok());
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(read_now(state.fd()), error(ENODEV));
}

constexpr std::uint64_t KiB = 1024;

// What of the memory is the output's, without what a run leaves behind for a while.
std::uint64_t taken_by_a_print(const State &state)
{
	EXPECT_TRUE(state.run("collectgarbage() type('x')").ok());
	const auto before = stat(state.fd());
	EXPECT_TRUE(state.run("collectgarbage() print('x')").ok());
	const auto after = stat(state.fd());
	EXPECT_LE(after.curralloc, before.curralloc + KiB); // Lua does not know of it
	return after.footprint - before.footprint;
}

TEST_F(Output, TakesMemoryWithTheFirstPrintOnly)
{
	const auto taken = taken_by_a_print(state);
	EXPECT_GE(taken, 64 * KiB);
	EXPECT_LE(taken, 66 * KiB);
	EXPECT_LT(taken_by_a_print(state), KiB);
}

TEST_F(Output, TakesASixteenthOfTheCapButAtLeast4KiBAndNoMoreThan64KiB)
{
	for (const auto &[cap, room] : {std::pair(64 * KiB, 4 * KiB),
					{100 * KiB, 4 * KiB},
					{128 * KiB, 8 * KiB},
					{255 * KiB, 8 * KiB},
					{1023 * KiB, 32 * KiB},
					{8192 * KiB, 64 * KiB}}) {
		const State other(control(), cap);
		const auto taken = taken_by_a_print(other);
		EXPECT_GE(taken, room) << cap;
		EXPECT_LE(taken, room + 2 * KiB) << cap;
	}
}

TEST_F(Output, IsSeenByReadersFromBeforeTheFirstPrint)
{
	const Fd other = state.open(LUNATIK_ACCESS_READ);
	nonblocking(other.get());
	const Fd own = state.open(read_write, LUNATIK_LOOKUP_OWN_OUTPUT);
	nonblocking(own.get());
	for (const int fd : {state.fd(), own.get()}) // and not the other
		EXPECT_EQ(read_now(fd), error(EAGAIN));
	ASSERT_TRUE(state.run("print('first')").ok());
	ASSERT_TRUE(run(own.get(), "print('mine')").ok());
	EXPECT_EQ(read_now(state.fd()), "first\nmine\n");
	EXPECT_EQ(read_now(other.get()), "first\nmine\n");
	EXPECT_EQ(read_now(own.get()), "mine\n");
}

TEST_F(Output, ThatOverrunsReadersFromBeforeTheFirstPrintIsEPIPEForThoseWhoLostSomething)
{
	const Fd own = state.open(read_write, LUNATIK_LOOKUP_OWN_OUTPUT);
	nonblocking(own.get());
	ASSERT_TRUE(state.run("for i = 1, 300 do print(('x'):rep(1000)) end").ok());
	EXPECT_EQ(read_now(own.get()), error(EAGAIN));
	EXPECT_EQ(read_now(state.fd()), error(EPIPE));
	EXPECT_TRUE(read_now(state.fd()).ends_with("x"));
}

TEST_F(Output, OfWhichThereIsNoneYetIsNothingToPoll)
{
	const Fd writer = state.open(LUNATIK_ACCESS_WRITE);
	for (const int fd : {state.fd(), writer.get()})
		EXPECT_EQ(events(fd), 0);
	ASSERT_TRUE(state.run("print()").ok());
	EXPECT_EQ(events(state.fd()), POLLIN);
	EXPECT_EQ(events(writer.get()), 0);
}

// What is full at first can print when something is garbage, though nobody has collected it.
TEST_F(Output, WithoutMemoryForTheFirstIsAnErrorOfPrintAndALostWarning)
{
	EXPECT_EQ(state.run("local big warn('@on')\n"
			    "pcall(function() for i = 1, 1 << 30 do\n"
			    "big = {big, ('x'):rep(1000) .. i} end end)\n"
			    "warn('lost')\n"
			    "local ok, message = pcall(print, 'lost')\n"
			    "local empty = pcall(print)\n"
			    "big = nil print('found') warn('found')\n"
			    "return ok, message, empty")
			  .values(),
		  "false \"not enough memory\" false");
	EXPECT_EQ(read_now(state.fd()), "found\nLua warning: found\n");
	EXPECT_LE(stat(state.fd()).footprint, stat(state.fd()).maxalloc);
}

TEST_F(Output, WithoutMemoryForTheFirstEndsARunThatDoesNotCatchIt)
{
	const auto outcome = state.run("local big pcall(function() for i = 1, 1 << 30 do\n"
				       "big = {big, ('x'):rep(1000) .. i} end end)\n"
				       "print('lost') return big");
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_EQ(outcome.message(), "not enough memory");
	EXPECT_EQ(read_now(state.fd()), error(EAGAIN));
}

TEST_F(Output, IsClosedThoughNothingWasEverPrinted)
{
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(read_now(state.fd()), error(ENODEV));
	EXPECT_EQ(events(state.fd()), POLLHUP | POLLERR);
}

TEST_F(OutputRace, ThatNeverCameEndsForWhoWaitsForItWhenTheStateIsClosed)
{
	const Fd waiting = state.open();
	Process reader([&] {
		char byte = 0;
		return read(waiting.get(), &byte, 1) < 0 && errno == ENODEV ? 0 : 1;
	});
	usleep(slowness() * 100'000);
	EXPECT_FALSE(reader.has_ended());
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(reader.wait(), 0);
}

// The kernel log tells when memory was taken then, as nothing would give it back.
TEST_F(Output, OfFinalizersInACloseGoesNowhereAndTakesNothing)
{
	ASSERT_TRUE(state.run("kept = setmetatable({}, {__gc = function() print('late') end})\n"
			      "warn('@on') other = setmetatable({}, {__gc = error})")
			    .ok());
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_EQ(read_now(state.fd()), error(ENODEV));
}

TEST_F(Output, ToABadPointerIsEFAULTAndNotLost)
{
	ASSERT_TRUE(state.run("print('kept')").ok());
	const Guarded memory(1);
	EXPECT_EQ(read(state.fd(), memory.end(), 10), -1);
	EXPECT_EQ(errno, EFAULT);
	EXPECT_EQ(read_now(state.fd()), "kept\n");
}

TEST_F(Output, OfAReaderThatWaitsIsInterruptedBySignals)
{
	Process reader([&] {
		char text[10];
		const Fd waiting = state.open();
		return read(waiting.get(), text, sizeof(text)) < 0 ? 1 : 2;
	});
	usleep(100'000);
	reader.signal(SIGTERM);
	EXPECT_EQ(reader.wait(), 128 + SIGTERM);
}

TEST_F(Output, OfTheControlFileThereIsNone)
{
	char byte = 0;
	EXPECT_EQ(read(control(), &byte, 1), -1);
	EXPECT_EQ(errno, EINVAL);
	EXPECT_EQ(write(control(), &byte, 1), -1);
	EXPECT_EQ(errno, EINVAL);
	EXPECT_EQ(write(state.fd(), &byte, 1), -1);
	EXPECT_TRUE(errno == EINVAL || errno == EBADF);
}

} // namespace
