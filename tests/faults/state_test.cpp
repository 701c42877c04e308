// SPDX-License-Identifier: GPL-2.0-only
// State files where memory is short: what failed has changed nothing, and what was executed has not
// lost its results.
#include "faults.hpp"

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

namespace {

using namespace faults;
using namespace std::string_literals;

template <typename Struct>
bool same(const Struct &a, const Struct &b)
{
	return std::memcmp(&a, &b, sizeof(a)) == 0;
}

std::uint64_t address(const void *pointer)
{
	return reinterpret_cast<std::uintptr_t>(pointer);
}

// Fetches the results that the file keeps: the error, or what they are.
struct Fetched {
	int error;
	std::string bytes;
};

Fetched fetch(int state)
{
	std::string buffer(1 << 16, '\xaa');
	lunatik_result request{};
	request.result = address(buffer.data());
	request.result_len = buffer.size();
	const int error = call(state, LUNATIK_IOC_RESULT, request);
	buffer.resize(error ? 0 : request.result_len);
	return {error, buffer};
}

// A RUN with no results but those which the file keeps for later.
void run_for_later(int state, std::string_view chunk)
{
	lunatik_run request{};
	request.chunk = address(chunk.data());
	request.chunk_len = chunk.size();
	ASSERT_EQ(call(state, LUNATIK_IOC_RUN, request), 0);
	ASSERT_EQ(request.status, unsigned{LUNATIK_STATUS_OK});
}

class StateFile : public Device, public testing::WithParamInterface<Mode> {
protected:
	// Everything that fails here must leave the state as it was: this.
	void SetUp() override { ASSERT_TRUE(run(fd(), "kept = 'kept'").ok()); }
	void TearDown() override
	{
		EXPECT_EQ(run(fd(), "collectgarbage() return kept").values(), "\"kept\"");
	}

	[[nodiscard]] World world() const { return look(control()); }
	[[nodiscard]] int fd() const { return state_.fd(); }
	[[nodiscard]] static bool faulty() { return GetParam() != Mode::None; }

	// A command that succeeds or changes nothing; @after looks at what it did when it did.
	template <typename Struct>
	Tally try_command(std::string_view name, unsigned long command, const Struct &asked,
			  const std::function<void(const Struct &answer)> &after)
	{
		return at_every_point(name, GetParam(), [&](Fault &fault) {
			const auto stat_before = stat(fd());
			const auto before = world();
			auto request = asked;
			const int error =
				fault.during([&] { return call(fd(), command, request); });
			EXPECT_FAULT_OR(error, error == 0);
			if (error) {
				EXPECT_TRUE(same(request, asked));
				EXPECT_TRUE(same(stat(fd()), stat_before));
				EXPECT_EQ(world(), before);
			} else {
				after(request);
			}
			return error != 0;
		});
	}

	// A RUN of a chunk that ends with @status and gives @wanted, with so much @room for that.
	// It may end with MEMORY too, or fail: then it was not executed, or its results can be had.
	struct Wanted {
		std::uint32_t status;
		std::string results;
	};
	// Where there was no memory for it, an error lacks its traceback or its object.
	static bool is_bare(const std::string &results, const Wanted &wanted)
	{
		const auto whole_or_none = [](const std::string &got, const std::string &whole) {
			return got.empty() || got == whole;
		};
		const Outcome got{.status = wanted.status, .result = results};
		const Outcome whole{.status = wanted.status, .result = wanted.results};
		return wanted.status == LUNATIK_STATUS_RUNTIME &&
			got.message() == whole.message() &&
			whole_or_none(got.traceback(), whole.traceback()) &&
			whole_or_none(got.value(), whole.value()) && results != wanted.results;
	}
	Tally try_run(std::string_view name, std::string_view chunk, std::size_t room,
		      const Wanted &wanted, std::string_view args = {});

private:
	State state_{control()};
};

INSTANTIATE_TEST_SUITE_P(, StateFile, testing::ValuesIn(modes()), name_of);

TEST_P(StateFile, Stat)
{
	const auto wanted = stat(fd());
	const auto tally = try_command<lunatik_stat>(
		"STAT", LUNATIK_IOC_STAT, {},
		[&](const lunatik_stat &answer) { EXPECT_TRUE(same(answer, wanted)); });
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, Set)
{
	lunatik_set set{};
	set.flags = LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT | LUNATIK_SET_MODE;
	set.maxalloc = 2 << 20;
	set.timeout = 77;
	set.mode = 0640;
	const auto tally =
		try_command<lunatik_set>("SET", LUNATIK_IOC_SET, set, [&](const lunatik_set &) {
			const auto now = stat(fd());
			EXPECT_EQ(now.maxalloc, set.maxalloc);
			EXPECT_EQ(now.timeout, set.timeout);
			EXPECT_EQ(now.mode, set.mode);
		});
	EXPECT_EQ(tally.errors > 0, faulty());
	set.timeout = LUNATIK_TIMEOUT_NONE;
	EXPECT_EQ(call(fd(), LUNATIK_IOC_SET, set), 0);
}

TEST_P(StateFile, InterruptWithoutARun)
{
	const auto tally = try_command<lunatik_interrupt>(
		"INTERRUPT, no run", LUNATIK_IOC_INTERRUPT, {},
		[](const lunatik_interrupt &answer) { EXPECT_EQ(answer.interrupted, 0U); });
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, InterruptARun)
{
	const auto tally = at_every_point("INTERRUPT", GetParam(), [&](Fault &fault) {
		Outcome outcome;
		std::thread runner([&] {
			outcome = run(fd(), "while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		});
		EXPECT_TRUE(eventually([&] { return stat(fd()).flags & LUNATIK_STAT_BUSY; }));
		lunatik_interrupt request{};
		const int error =
			fault.during([&] { return call(fd(), LUNATIK_IOC_INTERRUPT, request); });
		EXPECT_FAULT_OR(error, error == 0);
		lunatik_interrupt again{};
		EXPECT_EQ(request.interrupted, error ? 0U : 1U);
		EXPECT_EQ(call(fd(), LUNATIK_IOC_INTERRUPT, again), 0);
		runner.join();
		EXPECT_EQ(outcome.error, 0);
		EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_INTERRUPTED});
		return error != 0;
	});
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, Result)
{
	const auto wanted = "\x91\xa7"s
			    "results";
	const auto before = world();
	const auto tally = at_every_point("RESULT", GetParam(), [&](Fault &fault) {
		run_for_later(fd(), "return 'results'");
		std::string buffer(100, '\xaa');
		lunatik_result request{};
		request.result = address(buffer.data());
		request.result_len = buffer.size();
		const int error =
			fault.during([&] { return call(fd(), LUNATIK_IOC_RESULT, request); });
		EXPECT_FAULT_OR(error, error == 0);
		// Nothing is lost: they are here, or can be fetched.
		if (error && buffer.substr(0, wanted.size()) != wanted) {
			EXPECT_EQ(fetch(fd()).bytes, wanted);
		} else {
			EXPECT_EQ(buffer.substr(0, wanted.size()), wanted);
			EXPECT_EQ(fetch(fd()).error, -ENODATA);
		}
		EXPECT_EQ(world().files, before.files);
		return error != 0;
	});
	EXPECT_EQ(tally.errors > 0, faulty());
}

// ---- runs --------------------------------------------------------------------------------------

Tally StateFile::try_run(std::string_view name, std::string_view chunk, std::size_t room,
			 const Wanted &wanted, std::string_view args)
{
	const std::string_view chunkname = "@try_run";
	// Too long for the buffer that a state keeps for short results: that one stays with it, and
	// a run that fails leaves the footprint as it was.
	std::string earlier = "\x91\xda\x0d\xac"s;
	for (int i = 0; i < 500; i++)
		earlier += "earlier";

	return at_every_point(name, GetParam(), [&](Fault &fault) {
		EXPECT_TRUE(run(fd(), "count = 0 collectgarbage()").ok());
		run_for_later(fd(), "return ('earlier'):rep(500)");
		const auto before = stat(fd());
		const auto world_before = world();

		std::string buffer(1 << 16, '\xaa');
		lunatik_run request{};
		request.chunk = address(chunk.data());
		request.chunk_len = chunk.size();
		request.chunkname = address(chunkname.data());
		request.chunkname_len = static_cast<std::uint32_t>(chunkname.size());
		request.args = address(args.data());
		request.args_len = args.size();
		request.result = address(buffer.data());
		request.result_len = room;
		const int error =
			fault.during([&] { return call(fd(), LUNATIK_IOC_RUN, request); });
		EXPECT_FAULT_OR(error, error == 0);

		const auto after = stat(fd());
		EXPECT_EQ(look(control()).files, world_before.files);
		if (after.runs == before.runs) {
			EXPECT_LT(error, 0);
			EXPECT_EQ(world(), world_before);
			EXPECT_TRUE(same(after, before));
			EXPECT_EQ(fetch(fd()).bytes, earlier);
			EXPECT_EQ(run(fd(), "return count, kept").values(), "0 \"kept\"");
			return true;
		}
		// It was executed: nobody may be told that there was no memory to do so.
		EXPECT_NE(error, -ENOMEM);
		EXPECT_EQ(after.runs, before.runs + 1);
		const bool out_of_memory = !error && request.status == LUNATIK_STATUS_MEMORY;
		if (!error && !out_of_memory) {
			EXPECT_EQ(request.status, wanted.status);
		}
		const auto size = error ? wanted.results.size() : request.result_len;
		std::string results = buffer.substr(0, size);
		const bool here = error ? results == wanted.results : size <= room;
		const auto kept = fetch(fd());
		EXPECT_EQ(kept.error, here ? -ENODATA : 0);
		if (!here)
			results = kept.bytes;
		if (!error) {
			EXPECT_EQ(request.result_len, results.size());
		}
		const bool bare = is_bare(results, wanted);
		EXPECT_TRUE(out_of_memory ? results.find("not enough memory") != std::string::npos
					  : results == wanted.results || bare)
			<< results;
		EXPECT_EQ(run(fd(), "return kept").values(), "\"kept\"");
		return error != 0 || out_of_memory || bare;
	});
}

TEST_P(StateFile, Run)
{
	const auto tally = try_run(
		"RUN", "count = count + 1 local a, t = ... return a .. '!', t.k, #t.l", 1000,
		{LUNATIK_STATUS_OK,
		 "\x93\xa5"
		 "args!\x2a\x03"s},
		"\x92\xa4"
		"args\x82\xa1k\x2a\xa1l\x93\x01\x02\x03");
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, RunWithResultsForLater)
{
	const auto tally =
		try_run("RUN, no room for its results", "count = count + 1 return 'later'", 3,
			{LUNATIK_STATUS_OK,
			 "\x91\xa5"
			 "later"s});
	EXPECT_EQ(tally.errors > 0, faulty());
}

// More than a page: vmalloc() can do what kmalloc() can't.
TEST_P(StateFile, RunWithLongResults)
{
	const auto tally =
		try_run("RUN, long results", "count = count + 1 return ('x'):rep(20000)", 1 << 16,
			{LUNATIK_STATUS_OK, "\x91\xda\x4e\x20"s + std::string(20000, 'x')});
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, RunWithALongChunk)
{
	const std::string chunk = "count = count + 1 --" + std::string(20000, '-');
	const auto tally = try_run("RUN, a long chunk", chunk, 100, {LUNATIK_STATUS_OK, "\x90"s});
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, RunWithAnError)
{
	const auto chunk = "count = count + 1 error('no')";
	const auto outcome =
		run(fd(), "count = 0 " + std::string(chunk), {.chunkname = "@try_run"});
	ASSERT_EQ(outcome.status, unsigned{LUNATIK_STATUS_RUNTIME});
	const auto tally =
		try_run("RUN, an error", chunk, 1000, {LUNATIK_STATUS_RUNTIME, outcome.result});
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, RunWithASyntaxError)
{
	const auto chunk = "count = = 1";
	const auto outcome = run(fd(), chunk, {.chunkname = "@try_run"});
	ASSERT_EQ(outcome.status, unsigned{LUNATIK_STATUS_SYNTAX});
	const auto tally = try_run("RUN, a syntax error", chunk, 1000,
				   {LUNATIK_STATUS_SYNTAX, outcome.result});
	EXPECT_EQ(tally.errors > 0, faulty());
}

// ---- the print stream --------------------------------------------------------------------------

TEST_P(StateFile, Read)
{
	const auto before = world();
	const auto tally = at_every_point("read", GetParam(), [&](Fault &fault) {
		EXPECT_TRUE(run(fd(), "print('one') print('two')").ok());
		std::string buffer(100, '\xaa');
		const auto read_some = [&] {
			const auto n = read(fd(), buffer.data(), buffer.size());
			return n < 0 ? -errno : static_cast<int>(n);
		};
		const int first = fault.during(read_some);
		EXPECT_FAULT_OR(first, first == 8);
		EXPECT_EQ(first < 0 ? read_some() : first, 8);
		EXPECT_EQ(buffer.substr(0, 9), "one\ntwo\n\xaa");
		EXPECT_EQ(world().files, before.files);
		return first < 0;
	});
	EXPECT_EQ(tally.errors > 0, faulty());
}

TEST_P(StateFile, Poll)
{
	ASSERT_TRUE(run(fd(), "print('something')").ok());
	const auto before = world();
	at_every_point("poll", GetParam(), [&](Fault &fault) {
		pollfd poll{fd(), POLLIN, 0};
		const int ready = fault.during([&] {
			const int n = ::poll(&poll, 1, 0);
			return n < 0 ? -errno : n;
		});
		EXPECT_FAULT_OR(ready, ready == 1 && poll.revents == POLLIN);
		EXPECT_EQ(world(), before);
		return ready < 0;
	});
}

// A waiter that could not be added must not be woken.
TEST_P(StateFile, Epoll)
{
	const auto before = world();
	const auto tally = at_every_point("epoll_ctl", GetParam(), [&](Fault &fault) {
		const Fd epoll(epoll_create1(EPOLL_CLOEXEC));
		EXPECT_TRUE(epoll.is_open());
		epoll_event event{};
		event.events = EPOLLIN;
		const auto add = [&] {
			const int error = epoll_ctl(epoll.get(), EPOLL_CTL_ADD, fd(), &event);
			return error < 0 ? -errno : 0;
		};
		const int error = fault.during(add);
		EXPECT_FAULT_OR(error, error == 0);
		EXPECT_EQ(error ? add() : 0, 0);
		std::string buffer(100, '\xaa');
		EXPECT_EQ(epoll_wait(epoll.get(), &event, 1, 0), 0);
		EXPECT_TRUE(run(fd(), "print('something')").ok());
		EXPECT_EQ(epoll_wait(epoll.get(), &event, 1, 0), 1);
		EXPECT_EQ(read(fd(), buffer.data(), buffer.size()), 10);
		return error != 0;
	});
	EXPECT_EQ(world().files, before.files);
	EXPECT_EQ(tally.errors > 0, faulty());
}

// ---- the end of a file -------------------------------------------------------------------------

TEST_P(StateFile, Close)
{
	const State other(control());
	const auto before = world();
	at_every_point("close, of a state file", GetParam(), [&](Fault &fault) {
		const int file = lookup(control(), other.name());
		EXPECT_GE(file, 0);
		const int error = fault.during([&] { return close(file); });
		EXPECT_EQ(error, 0);
		EXPECT_EQ(world(), before);
		return error != 0;
	});
}

TEST_P(StateFile, CloseWithResultsWhenTheStateIsClosed)
{
	const auto before = world();
	at_every_point("close, of a dead state file", GetParam(), [&](Fault &fault) {
		const auto name = unique_name();
		const int file = create(control(), name);
		run_for_later(file, "print('never read') return ('x'):rep(20000)");
		EXPECT_EQ(close_state(control(), name), 0);
		const int error = fault.during([&] { return close(file); });
		EXPECT_EQ(error, 0);
		EXPECT_EQ(world(), before);
		return error != 0;
	});
}

} // namespace
