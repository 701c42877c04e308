// SPDX-License-Identifier: GPL-2.0-only
// LUNATIK_IOC_RUN: outcomes, arguments, deadlines, turns, signals.
#include "device.hpp"
#include "tracing.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#include <unistd.h>

namespace {

using namespace std::string_view_literals;

class RunIoctl : public Device {
protected:
	State state{control()};
};

using RunIoctlRace = RunIoctl;

TEST_F(RunIoctl, GivesWhatTheChunkReturnsAsOneArray)
{
	EXPECT_EQ(state.run("").result, "\x90");
	EXPECT_EQ(state.run("return 1, nil, true, 'x', {1, 2}, {k = -1}, nil").result,
		  "\x97\x01\xc0\xc3\xa1x\x92\x01\x02\x81\xa1k\xff\xc0"sv);
	EXPECT_EQ(state.run("return math.maxinteger, math.mininteger").values(),
		  "9223372036854775807 -9223372036854775808");
}

TEST_F(RunIoctl, ThatOnlyCompilesNeitherCallsNorCounts)
{
	ASSERT_TRUE(state.run("ran = false").ok());
	const auto before = stat(state.fd());
	const auto good = state.run("ran = true return 1", {.flags = LUNATIK_RUN_COMPILE_ONLY});
	EXPECT_TRUE(good.ok());
	EXPECT_EQ(good.result, "\x90");
	EXPECT_EQ(state.run("ran = = true", {.flags = LUNATIK_RUN_COMPILE_ONLY}).status,
		  LUNATIK_STATUS_SYNTAX);
	const auto after = stat(state.fd());
	EXPECT_EQ(after.runs, before.runs);
	EXPECT_EQ(after.errors, before.errors);
	EXPECT_GT(after.runtime, before.runtime);
	EXPECT_EQ(state.run("return ran").values(), "false");
}

TEST_F(RunIoctl, ThatOnlyCompilesHasTheBoundsOfARun)
{
	const State large(control(), 64U << 20U);
	const std::string chunk = "return " + std::string(8U << 20U, '-') + "1";
	EXPECT_EQ(
		large.run(chunk, {.timeout = ns_per_ms, .flags = LUNATIK_RUN_COMPILE_ONLY}).status,
		LUNATIK_STATUS_DEADLINE);
	std::string wide;
	for (int i = 0; i < 20'000; i++)
		wide += "x" + std::to_string(i) + " = {}\n";
	EXPECT_EQ(state.run(wide, {.flags = LUNATIK_RUN_COMPILE_ONLY}).status,
		  LUNATIK_STATUS_MEMORY);
}

TEST_F(RunIoctlRace, WaitsForItsTurnNoLongerThanItSaid)
{
	Process busy([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	const auto runs = stat(state.fd()).runs;
	const auto start = monotonic_ns();
	EXPECT_EQ(state.run("return 1", {.wait = 50 * ns_per_ms}).error, -ETIMEDOUT);
	const auto took = monotonic_ns() - start;
	EXPECT_GE(took, 50 * ns_per_ms);
	EXPECT_LT(took, slowness() * 1000 * ns_per_ms);
	EXPECT_EQ(state.run("return 1", {.wait = 1}).error, -ETIMEDOUT);
	EXPECT_EQ(stat(state.fd()).runs, runs);
	busy.signal(SIGKILL);
	EXPECT_EQ(state.run("return 1", {.wait = 20'000 * ns_per_ms}).values(), "1");
	EXPECT_EQ(state.run("return 1", {.wait = 1}).values(), "1") << "nobody to wait for";
	EXPECT_EQ(state.run("return 1", {.wait = UINT64_MAX}).values(), "1");
}

// Started again after its handler, it would wait as long once more.
TEST_F(RunIoctlRace, ThatWaitsNoLongerThanItSaidIsNotStartedAgainByASignal)
{
	Process busy([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	Process waits([&] {
		struct sigaction action {};
		action.sa_handler = [](int) {
		};
		action.sa_flags = SA_RESTART;
		sigaction(SIGUSR1, &action, nullptr);
		return -state.run("return 1", {.wait = 60'000 * ns_per_ms}).error;
	});
	// Signals before it waits are lost, so there are several.
	for (int i = 0; i < 100 && !waits.has_ended(); i++) {
		usleep(50'000);
		waits.signal(i < 4 ? SIGCONT : SIGUSR1);
	}
	EXPECT_EQ(waits.wait(), EINTR);
	busy.signal(SIGKILL);
}

// Who gave up is not in the queue any more.
TEST_F(RunIoctlRace, ThatGaveUpItsTurnLeavesItToTheNext)
{
	Process busy([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	Process patient([&] { return state.run("return 1").ok() ? 0 : 1; });
	std::vector<Process> hasty;
	for (int i = 0; i < 20; i++)
		hasty.emplace_back([&, i] {
			return state.run("return 1", {.wait = (1 + i) * ns_per_ms}).error ==
					-ETIMEDOUT
				? 0
				: 1;
		});
	for (auto &process : hasty)
		EXPECT_EQ(process.wait(), 0);
	busy.signal(SIGKILL);
	EXPECT_EQ(patient.wait(), 0);
}

TEST_F(RunIoctl, GivesExtensionsForWhatHasNoValue)
{
	const auto result = state.run("return print").result;
	EXPECT_EQ(result.substr(0, 2), "\x91\xc7");
	EXPECT_EQ(result[3], LUNATIK_MSGPACK_EXT_OPAQUE);
	EXPECT_NE(result.find("function: "), std::string::npos);
	EXPECT_EQ(result.size(), 4 + static_cast<unsigned char>(result[2]));
}

TEST_F(RunIoctl, PassesArguments)
{
	EXPECT_EQ(state.run("return select('#', ...), ...", {.args = "\x94\x01\xc0\xa2hi\xc0"sv})
			  .values(),
		  "4 1 null \"hi\" null");
	EXPECT_EQ(state.run("return select('#', ...)", {.args = "\x90"sv}).values(), "0");
	EXPECT_EQ(state.run("return select('#', ...)").values(), "0");
	EXPECT_EQ(state.run("return (...).k[2]", {.args = "\x91\x81\xa1k\x92\x05\x06"sv}).values(),
		  "6");
}

TEST_F(RunIoctl, TellsHowTheChunkEnded)
{
	const std::pair<const char *, std::uint32_t> chunks[] = {
		{"return", LUNATIK_STATUS_OK},
		{"syntax error here", LUNATIK_STATUS_SYNTAX},
		{"error('my message')", LUNATIK_STATUS_RUNTIME},
		{"local t = {} for i = 1, 1 << 40 do t[i] = {} end", LUNATIK_STATUS_MEMORY},
		{"local t = {} t[1] = t return t", LUNATIK_STATUS_RUNTIME},
	};
	for (const auto &[chunk, status] : chunks) {
		const Outcome result = state.run(chunk);
		EXPECT_EQ(result.error, 0) << chunk;
		EXPECT_EQ(result.status, status) << chunk << result.message();
	}
	EXPECT_NE(state.run("syntax error here").message().find("syntax error near"),
		  std::string::npos);
	const auto failed = state.run("local function f() error('my message') end f() return 1");
	EXPECT_NE(failed.message().find("my message"), std::string::npos) << failed.message();
	EXPECT_NE(failed.traceback().find("in local 'f'"), std::string::npos) << failed.traceback();
	EXPECT_NE(state.run("local t = {} t[1] = t return t").message().find("contains itself"),
		  std::string::npos);
}

// The stack is at its end; what is kept for the handling of that is used up too.
TEST_F(RunIoctl, TellsOfAnErrorInTheHandlingOfAnother)
{
	const State large(control(), 64U << 20U);
	const Outcome outcome =
		large.run("local text = 'local ' .. ('x, '):rep(190) .. 'x return 1 + deep()'\n"
			  "deep = load(text)\n"
			  "local guard <close> = setmetatable({}, {__close = deep})\n"
			  "deep()");
	EXPECT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_ERRERR) << outcome.message();
	EXPECT_EQ(large.run("return 1").values(), "1");
}

TEST_F(RunIoctl, CountsRunsAndErrors)
{
	const auto before = stat(state.fd());
	EXPECT_TRUE(state.run("return").ok());
	EXPECT_FALSE(state.run("error()").ok());
	EXPECT_FALSE(state.run("x x").ok());
	const auto after = stat(state.fd());
	EXPECT_EQ(after.runs, before.runs + 3);
	EXPECT_EQ(after.errors, before.errors + 2);
	EXPECT_GT(after.runtime, before.runtime);
}

TEST_F(RunIoctl, NamesTheChunkInMessages)
{
	EXPECT_EQ(state.run("error('x')").message().substr(0, 10), "chunk:1: x");
	EXPECT_EQ(state.run("error('x')", {.chunkname = "=name"}).message().substr(0, 9),
		  "name:1: x");
	EXPECT_EQ(state.run("error('x')", {.chunkname = "@file.lua"}).message().substr(0, 13),
		  "file.lua:1: x");
	EXPECT_EQ(state.run("error('x')", {.chunkname = "text"}).message().substr(0, 20),
		  "[string \"text\"]:1: x");
	EXPECT_EQ(state.run("return 1", {.chunkname = std::string(255, 'n')}).values(), "1");
}

TEST_F(RunIoctl, RefusesBytecode)
{
	const Outcome result = state.run("\x1bLuaT\x00\x19\x93\r\n\x1a\n"sv);
	EXPECT_EQ(result.error, 0);
	EXPECT_EQ(result.status, LUNATIK_STATUS_SYNTAX);
	EXPECT_NE(result.message().find("binary chunk"), std::string::npos) << result.message();
}

TEST_F(RunIoctl, TakesChunksWithNulAndWithoutAnEndOfLine)
{
	EXPECT_EQ(state.run("return #'a\0b'"sv).values(), "3");
	EXPECT_EQ(state.run("#!/usr/bin/lua\nreturn 1").status, LUNATIK_STATUS_SYNTAX);
}

TEST_F(RunIoctl, ReadsNothingBehindTheChunkAndItsArguments)
{
	const std::string_view chunk = "return ... .. 'end'", args = "\x91\xa1x";
	const Guarded memory(100);
	auto *at = memory.last(chunk.size());
	std::memcpy(at, chunk.data(), chunk.size());
	EXPECT_EQ(state.run({reinterpret_cast<char *>(at), chunk.size()}, {.args = args}).values(),
		  "\"xend\"");
	const Guarded more(100);
	auto *args_at = more.last(args.size());
	std::memcpy(args_at, args.data(), args.size());
	EXPECT_EQ(state.run(chunk, {.args = {reinterpret_cast<char *>(args_at), args.size()}})
			  .values(),
		  "\"xend\"");
}

TEST_F(RunIoctl, EndsAtItsDeadline)
{
	for (const std::uint64_t ms : {1, 50, 300}) {
		const auto start = monotonic_ns();
		const Outcome result = state.run("while true do end", {.timeout = ms * ns_per_ms});
		const auto took = monotonic_ns() - start;
		EXPECT_EQ(result.error, 0);
		EXPECT_EQ(result.status, LUNATIK_STATUS_DEADLINE);
		EXPECT_GE(took, ms * ns_per_ms);
		EXPECT_LT(took, (ms + slowness() * 100) * ns_per_ms);
	}
	EXPECT_EQ(state.run("return 'works'").values(), "\"works\"");
}

// Between the pcall that swallows it and the end there is neither Lua code nor a result.
TEST_F(RunIoctl, IsTooLateEvenWhenItSwallowsThatAndComesToItsEnd)
{
	const Outcome outcome = state.run("local function endless() while true do end end\n"
					  "return table.sort({endless, endless}, pcall)",
					  {.timeout = 50 * ns_per_ms});
	EXPECT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.status, LUNATIK_STATUS_DEADLINE);
	EXPECT_NE(outcome.message().find("deadline exceeded"), std::string::npos)
		<< outcome.message();
}

TEST_F(RunIoctl, HasTheDeadlineOfItsStateWhenItHasNoneOfItsOwn)
{
	const auto name = unique_name();
	auto request = named<lunatik_create>(name);
	request.timeout = 100 * ns_per_ms;
	const Fd hasty(call(control(), LUNATIK_IOC_CREATE, request));
	const auto start = monotonic_ns();
	EXPECT_EQ(run(hasty.get(), "while true do end").status, LUNATIK_STATUS_DEADLINE);
	EXPECT_LT(monotonic_ns() - start, (100 + slowness() * 100) * ns_per_ms);
	const char *const slow =
		"local t = lunatik.clock() while lunatik.clock() < t + 300000000 do end return 1";
	EXPECT_EQ(run(hasty.get(), slow).status, LUNATIK_STATUS_DEADLINE);
	EXPECT_EQ(run(hasty.get(), slow, {.timeout = slowness() * 10'000 * ns_per_ms}).values(),
		  "1");
	EXPECT_EQ(run(hasty.get(), slow, {.timeout = LUNATIK_TIMEOUT_NONE}).values(), "1");
	EXPECT_EQ(close_state(control(), name), 0);
}

TEST_F(RunIoctlRace, DoesNotCountTheWaitForItsTurnAgainstItsDeadline)
{
	Process first([&] {
		return state.run("while true do end", {.timeout = 500 * ns_per_ms}).status ==
				LUNATIK_STATUS_DEADLINE
			? 0
			: 1;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == first.pid(); }));
	const Fd second = state.open();
	EXPECT_EQ(run(second.get(), "return 1", {.timeout = 100 * ns_per_ms}).values(), "1");
	EXPECT_EQ(first.wait(), 0);
}

TEST_F(RunIoctlRace, WithNowaitIsRefusedWhenItIsNotItsTurn)
{
	EXPECT_EQ(state.run("return 1", {.flags = LUNATIK_RUN_NOWAIT}).values(), "1");
	const Process busy([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	const Fd second = state.open();
	const auto runs = stat(state.fd()).runs;
	EXPECT_EQ(run(second.get(), "x = 1", {.flags = LUNATIK_RUN_NOWAIT}).error, -EAGAIN);
	EXPECT_EQ(stat(state.fd()).runs, runs);
}

// A signal that is handled, during a run: EINTR, and the handler has run.
volatile sig_atomic_t signals;

void count_signal(int)
{
	signals = signals + 1;
}

void handle(int number, int flags)
{
	struct sigaction action = {};
	action.sa_handler = count_signal;
	action.sa_flags = flags;
	sigaction(number, &action, nullptr);
}

TEST_F(RunIoctl, IsEndedByASignalAndNeverRestarted)
{
	for (const int flags : {0, SA_RESTART}) {
		Process process([&] {
			handle(SIGUSR1, flags);
			const Outcome result =
				state.run("count = (count or 0) + 1 while true do end",
					  {.timeout = LUNATIK_TIMEOUT_NONE});
			return signals == 1 ? -result.error : 200;
		});
		ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
		usleep(50'000);
		process.signal(SIGUSR1);
		EXPECT_EQ(process.wait(), EINTR);
	}
	EXPECT_EQ(state.run("return count").values(), "2");
}

TEST_F(RunIoctlRace, ThatWaitsForItsTurnIsRestartedAfterASignal)
{
	Process busy([&] {
		state.run("while true do end", {.timeout = 1000 * ns_per_ms});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	Process waiting([&] {
		handle(SIGUSR1, SA_RESTART);
		const Fd file = state.open();
		const Outcome result = run(file.get(), "waited = (waited or 0) + 1");
		return result.ok() && signals == 1 ? 0 : 1;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).users == 2; }));
	usleep(50'000);
	waiting.signal(SIGUSR1);
	EXPECT_EQ(waiting.wait(), 0);
	EXPECT_EQ(busy.wait(), 0);
	EXPECT_EQ(state.run("return waited").values(), "1");
}

TEST_F(RunIoctlRace, DiesAtOnceWithItsProcess)
{
	Process process([&] {
		state.run("while true do pcall(function() while true do end end) end",
			  {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
	process.signal(SIGKILL);
	const auto start = monotonic_ns();
	EXPECT_EQ(process.wait(), 128 + SIGKILL);
	EXPECT_LT(monotonic_ns() - start, slowness() * 1000 * ns_per_ms);
	EXPECT_EQ(state.run("return 'works'").values(), "\"works\"");
}

TEST_F(RunIoctlRace, TakesTurnsInTheOrderTheyCame)
{
	ASSERT_TRUE(state.run("order = {}").ok());
	Process busy([&] {
		state.run("while true do end", {.timeout = slowness() * 1500 * ns_per_ms});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == busy.pid(); }));
	std::vector<Process> waiting;
	for (int i = 0; i < 5; i++) {
		waiting.emplace_back([&, i] {
			const std::string chunk = "order[#order + 1] = " + std::to_string(i);
			return run(state.open().get(), chunk).ok() ? 0 : 1;
		});
		ASSERT_TRUE(eventually(
			[&] { return stat(state.fd()).users == 2U + static_cast<unsigned>(i); }));
		usleep(50'000);
	}
	for (auto &process : waiting)
		EXPECT_EQ(process.wait(), 0);
	EXPECT_EQ(state.run("return table.concat(order, ' ')").values(), "\"0 1 2 3 4\"");
}

TEST_F(RunIoctl, KeepsTheMachineResponsiveWhileItRuns)
{
	const Process process([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
	const auto start = monotonic_ns();
	for (int i = 0; i < 100; i++)
		usleep(1000);
	EXPECT_LT(monotonic_ns() - start, slowness() * 3000 * ns_per_ms);
}

// It waits until no task is in the midst of what is taken off, and takes one that never sleeps for
// such a task.
TEST_F(RunIoctl, DoesNotHoldUpWhoTakesATracerOffTheKernel)
{
	const Tracing tracing;
	if (!tracing.has_tracer("function"))
		GTEST_SKIP() << "this kernel has no tracer of functions";
	const Process process([&] {
		state.run("while true do end", {.timeout = slowness() * 15'000 * ns_per_ms});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).owner == process.pid(); }));
	// The one that there always is is never freed, and nobody waits for that.
	tracing.make("own");
	tracing.put("instances/own/set_ftrace_filter", "do_exit");
	tracing.put("instances/own/current_tracer", "function");
	const auto start = monotonic_ns();
	tracing.put("instances/own/current_tracer", "nop");
	const auto took = monotonic_ns() - start;
	tracing.remove("own");
	std::cout << "took off in " << took / ns_per_ms << " ms\n";
	EXPECT_LT(took, slowness() * 5'000 * ns_per_ms);
	EXPECT_EQ(stat(state.fd()).owner, process.pid()) << "it did not run to the end";
}

// Odd requests that are carried out: they have an outcome.
class OddRun : public Device {};

TEST_F(OddRun, AnEmptyChunkIsFineHoweverItIsSaid)
{
	const State state(control());
	EXPECT_EQ(state.run("").values(), "");
	lunatik_run request{};
	EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), 0);
	EXPECT_EQ(request.status, unsigned{LUNATIK_STATUS_OK});
	EXPECT_EQ(request.result_len, 1U);
	for (const std::size_t size : {0, 1, 8})
		EXPECT_EQ(call(state.fd(), with_size(LUNATIK_IOC_RUN, size), &request), 0) << size;
}

TEST_F(OddRun, ALongerStructOfZerosIsTheSame)
{
	const State state(control());
	for (const int more : {-1, 1, 100}) {
		std::vector<std::uint8_t> bytes(sizeof(lunatik_run) + 100);
		const auto size = sizeof(lunatik_run) + static_cast<std::size_t>(more);
		EXPECT_EQ(call(state.fd(), with_size(LUNATIK_IOC_RUN, size), bytes.data()), 0)
			<< more;
	}
	EXPECT_EQ(stat(state.fd()).runs, 3U);
}

TEST_F(OddRun, ABinaryChunkIsASyntaxError)
{
	const State state(control());
	using namespace std::string_view_literals;
	for (const auto chunk :
	     {"\x1bLua"sv, "\x1b"sv, "\x1bLuaT\0\x19\x93\r\n\x1a\n\x04\x08\x08"sv}) {
		const auto outcome = state.run(chunk);
		EXPECT_EQ(outcome.error, 0);
		EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_SYNTAX});
		EXPECT_NE(outcome.message().find("binary"), std::string::npos) << outcome.message();
	}
}

TEST_F(OddRun, AChunkNearlyAsLongAsTheCapHasAnOutcome)
{
	const State state(control(), 256 << 10);
	const std::string spaces((256 << 10), ' ');
	EXPECT_EQ(state.run(spaces.substr(0, 128 << 10)).values(), "");
	EXPECT_EQ(state.run("return '" + std::string(128 << 10, 'x') + "'").status,
		  unsigned{LUNATIK_STATUS_MEMORY});
	// Beside what the state has there is no room for its copy.
	EXPECT_EQ(state.run(spaces).error, -ENOMEM);
	EXPECT_EQ(state.run(spaces + ' ').error, -EMSGSIZE);
	EXPECT_EQ(state.run("return 1").values(), "1");
}

} // namespace
