// SPDX-License-Identifier: GPL-2.0-only
// Thousands of processes, each killed in the middle of its one request.
#include "random.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/mman.h>
#include <sys/wait.h>

namespace {

using Killed = Device;
using namespace std::string_literals;

constexpr std::uint64_t KiB = 1 << 10;
constexpr std::uint64_t MiB = 1 << 20;

// How long what is freed later may take, s.
constexpr int patience = 20;

// Processes that are alive at a time. Each has a state of its own, beside those that all use.
constexpr unsigned at_once = 8;
constexpr unsigned shared = 3;

// What every state has to begin with.
constexpr const char *functions = R"(
function echo(...) return ... end
function sum(n) local s = 0 for i = 1, n do s = s + i end return s end
function say(n) for i = 1, n do print(i, "of", n) end end
function make(n) local t = {} for i = 1, n do t[i] = {i, name = "n" .. i} end return t end
counter = {n = 0} function counter:add(k) self.n = self.n + k return self.n end
package.preload.m = echo
)";

// What is not to be told from memory that was lost: garbage, the modules that were loaded, and what
// each collection makes less of, as a stack that was deep.
constexpr const char *settle = "package.preload.m = echo package.loaded.m = nil counter.n = 0 "
			       "for i = 1, 4 do collectgarbage() end";

// How much more of it there may be all the same, bytes: pages of the arena of which a part is in
// use. Up to 28 KiB were seen; a thousand requests that lost their input made it 124 KiB and more.
constexpr std::int64_t slack = 64 * 1024;

using Time = std::atomic<std::uint64_t>;

// A request, and how it ends when nobody kills who makes it.
struct Kind {
	const char *name;
	std::function<Outcome(int state)> request;
	std::uint32_t status = LUNATIK_STATUS_OK;
};

// An array of one string of so many bytes, as MessagePack.
std::string one_string(std::uint32_t size)
{
	auto args = "\x91\xc6"s;
	for (int shift = 24; shift >= 0; shift -= 8)
		args += static_cast<char>(size >> shift);
	return args + std::string(size, 'x');
}

// With no room for the results, which stay in the file.
Outcome run_and_leave(int state, std::string_view chunk)
{
	lunatik_run request{};
	request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request.chunk_len = chunk.size();
	Outcome outcome;
	outcome.error = call(state, LUNATIK_IOC_RUN, request);
	outcome.status = request.status;
	return outcome;
}

std::vector<Kind> make_kinds()
{
	const auto long_chunk = "return 1 --" + std::string(40'000, 'x');
	const auto long_args = one_string(100 * KiB);
	// [[1, 1, ...]]: 4096 of them
	const auto many_args = "\x91\xdc\x10\x00"s + std::string(4096, '\x01');
	constexpr std::uint64_t soon = 4 * ns_per_ms;
	const auto runs = [](const std::string &chunk, const RunOptions &options = {}) {
		return [=](int state) {
			return run(state, chunk, options);
		};
	};
	const auto runs_with = [](const std::string &chunk, const std::string &args) {
		return [=](int state) {
			return run(state, chunk, {.args = args});
		};
	};
	const auto calls = [](const std::string &function, const std::string &args) {
		return [=](int state) {
			return call_function(state, function, {.args = args});
		};
	};
	const auto loads = [](const std::string &chunk) {
		return [=](int state) {
			return load(state, "m", chunk, {.flags = LUNATIK_LOAD_REPLACE});
		};
	};
	return {
		{"RUN", runs("return 1")},
		{"RUN that works", runs("return sum(5000)")},
		{"RUN that prints", runs("say(20)")},
		{"RUN that waits for a reader",
		 runs("while true do print(('x'):rep(20000)) end",
		      {.timeout = soon, .flags = LUNATIK_RUN_PRINT_WAIT}),
		 LUNATIK_STATUS_DEADLINE},
		{"RUN without an end", runs("while true do end", {.timeout = soon}),
		 LUNATIK_STATUS_DEADLINE},
		{"RUN that fails", runs("local t = make(20) error(t)"), LUNATIK_STATUS_RUNTIME},
		{"RUN of a long chunk", runs(long_chunk)},
		{"RUN with a long argument", runs_with("return #...", long_args)},
		{"RUN with many arguments", runs_with("return #...", many_args)},
		{"RUN that gives tables", runs("return make(50)")},
		{"RUN that leaves its results",
		 [](int state) {
			 return run_and_leave(state, "return make(20), ('x'):rep(50000)");
		 }},
		{"CALL", calls("echo", "\x91\x01")},
		{"CALL that prints", calls("say", "\x91\x14")},
		{"CALL of a method", calls("counter:add", "\x91\x01")},
		{"CALL with a long argument", calls("echo", long_args)},
		{"CALL that gives tables", calls("make", "\x91\x32")},
		{"CALL of require", calls("require", "\x91\xa1m")},
		{"LOAD", loads("local m = {} function m.f() return 1 end return m")},
		{"LOAD of a long chunk", loads(long_chunk)},
	};
}

// Kills the process that calls it after so many ns: its own timer is there in time, whoever else is
// busy. 0 is never.
void die_after(std::uint64_t delay)
{
	sigevent event{};
	event.sigev_notify = SIGEV_SIGNAL;
	event.sigev_signo = SIGKILL;
	timer_t timer = nullptr;
	itimerspec when{};
	when.it_value.tv_sec = static_cast<time_t>(delay / 1'000'000'000);
	when.it_value.tv_nsec = static_cast<long>(delay % 1'000'000'000);
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) < 0 ||
	    timer_settime(timer, 0, &when, nullptr) < 0)
		throw std::system_error(errno, std::generic_category(), "a timer");
}

// A process that makes one request, through a file of its own, and says how long that took.
Process request(int control, const State &state, const Kind &kind, std::uint64_t delay = 0,
		Time *took = nullptr)
{
	return Process([&] {
		die_after(delay);
		const auto began = monotonic_ns();
		const Fd file(lookup(control, state.name()));
		const auto outcome = kind.request(file.get());
		if (took != nullptr)
			*took = monotonic_ns() - began;
		if (outcome.error == 0 && outcome.status == kind.status)
			return 0;
		const auto now = stat(file.get());
		dprintf(2, "%s: %s; of a cap of %llu bytes %llu are taken, %llu of them by Lua\n",
			kind.name, outcome.values().c_str(),
			static_cast<unsigned long long>(now.maxalloc),
			static_cast<unsigned long long>(now.footprint),
			static_cast<unsigned long long>(now.curralloc));
		return 1;
	});
}

// The states, and what they take when all is well.
class States {
public:
	explicit States(int control) : control_(control), before_(info(control))
	{
		// With room for the garbage of many runs that were killed before it was collected:
		// it does not give way to an input that waits for its turn.
		for (unsigned i = 0; i < shared + at_once; i++)
			states_.push_back(std::make_unique<State>(control, 16 * MiB));
	}

	// One that all use, or the one of this place.
	[[nodiscard]] const State &any(Random &random, unsigned place) const
	{
		const auto number = between(random, 0, 2 * shared - 1);
		return *states_[number < shared ? number : shared + place];
	}

	// Each request once, so that what they leave on purpose is there.
	void begin(const std::vector<Kind> &kinds)
	{
		for (const auto &state : states_) {
			ASSERT_TRUE(state->run(functions).ok());
			for (const auto &kind : kinds)
				ASSERT_EQ(request(control_, *state, kind).wait(), 0) << kind.name;
			footprints_.push_back(footprint(*state));
		}
	}

	// All can be used, take what they took, and leave nothing.
	void expect_unchanged()
	{
		for (std::size_t i = 0; i < states_.size(); i++)
			expect_unchanged(*states_[i], footprints_.at(i));
		std::printf("the most that a state takes more: %lld bytes\n",
			    static_cast<long long>(most_));
		for (const auto &state : states_)
			EXPECT_EQ(close_state(control_, state->name()), 0);
		states_.clear();
		lunatik_info after{};
		EXPECT_TRUE(eventually(
			[&] {
				after = info(control_);
				return after.states <= before_.states &&
					after.user_states <= before_.user_states &&
					after.memory <= before_.memory &&
					after.user_memory <= before_.user_memory;
			},
			patience));
		std::printf("%u states, %llu bytes before; %u states, %llu bytes after\n",
			    before_.states, static_cast<unsigned long long>(before_.memory),
			    after.states, static_cast<unsigned long long>(after.memory));
	}

private:
	static std::uint64_t footprint(const State &state)
	{
		EXPECT_EQ(state.run(settle).values(), "");
		return stat(state.fd()).footprint;
	}

	void expect_unchanged(const State &state, std::uint64_t before)
	{
		// The file that is open here, and no other.
		EXPECT_TRUE(eventually(
			[&] {
				const auto now = stat(state.fd());
				return !(now.flags & LUNATIK_STAT_BUSY) && now.users == 1;
			},
			patience))
			<< stat(state.fd()).users << " users, owner " << stat(state.fd()).owner;
		EXPECT_EQ(
			state.run("return 6 * 7", {.wait = 1000 * ns_per_ms * slowness()}).values(),
			"42");
		EXPECT_EQ(state.call("sum", {.args = "\x91\x0a"}).values(), "55");
		const auto more = static_cast<std::int64_t>(footprint(state) - before);
		most_ = std::max(most_, more);
		EXPECT_LE(more, slack) << "bytes are lost in a state";
	}

	int control_;
	lunatik_info before_;
	std::vector<std::unique_ptr<State>> states_;
	std::vector<std::uint64_t> footprints_;
	std::int64_t most_ = 0;
};

// What each kind of request takes, as the processes say that make them, ns.
class Times {
public:
	explicit Times(std::size_t kinds)
	    : kinds_(kinds), size_(kinds * each * sizeof(Time)),
	      all_(static_cast<Time *>(mmap(nullptr, size_, PROT_READ | PROT_WRITE,
					    MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
	{
		if (all_ == MAP_FAILED)
			throw std::bad_alloc();
	}
	Times(const Times &) = delete;
	Times &operator=(const Times &) = delete;
	~Times() { munmap(all_, size_); }

	// How often each kind is measured.
	static constexpr unsigned each = 8;

	Time *of(std::size_t measurement) { return all_ + measurement; }
	// What half of them were done in.
	[[nodiscard]] std::uint64_t typical(std::size_t kind) const
	{
		std::vector<std::uint64_t> sorted;
		for (unsigned i = 0; i < each; i++)
			sorted.push_back(all_[i * kinds_ + kind]);
		std::ranges::sort(sorted);
		return sorted[each / 2];
	}

private:
	std::size_t kinds_;
	std::size_t size_;
	Time *all_;
};

// As many processes as there are places, each with its kind of request.
class Crowd {
public:
	// A place where nobody is, perhaps once somebody has gone.
	unsigned free_place()
	{
		for (unsigned place = 0; place < at_once; place++)
			if (!lives_[place])
				return place;
		siginfo_t gone{};
		if (waitid(P_ALL, 0, &gone, WEXITED | WNOWAIT) < 0)
			throw std::system_error(errno, std::generic_category(), "waitid");
		unsigned place = 0;
		while (lives_.at(place)->process.pid() != gone.si_pid)
			place++;
		bury(place);
		return place;
	}

	void add(unsigned place, Process process, const Kind &kind)
	{
		lives_[place].emplace(Life{std::move(process), kind});
	}

	void wait_for_all()
	{
		for (unsigned place = 0; place < at_once; place++)
			if (lives_[place])
				bury(place);
	}

	unsigned killed = 0;
	unsigned done = 0;

private:
	struct Life {
		Process process;
		const Kind &kind;
	};

	void bury(unsigned place)
	{
		auto &life = lives_[place];
		const int status = life->process.wait();
		(status == 0 ? done : killed)++;
		EXPECT_TRUE(status == 0 || status == 128 + SIGKILL)
			<< life->kind.name << ": " << status;
		life.reset();
	}

	std::array<std::optional<Life>, at_once> lives_;
};

TEST_F(Killed, InRunsCallsAndLoadsTenThousandProcessesLeaveNothing)
{
	const auto kinds = make_kinds();
	const auto count = static_cast<unsigned>(kinds.size());
	Random random = random_for(3);
	States states(control());
	ASSERT_NO_FATAL_FAILURE(states.begin(kinds));

	// The same without a death, to know when to kill.
	Crowd healthy;
	Times times(count);
	for (unsigned i = 0; i < count * Times::each; i++) {
		const auto place = healthy.free_place();
		const auto &kind = kinds[i % count];
		healthy.add(place,
			    request(control(), states.any(random, place), kind, 0, times.of(i)),
			    kind);
	}
	healthy.wait_for_all();
	ASSERT_EQ(healthy.done, count * Times::each);
	for (unsigned i = 0; i < count; i++)
		std::printf("%6.1f ms: %s\n", static_cast<double>(times.typical(i)) / ns_per_ms,
			    kinds[i].name);

	Crowd crowd;
	for (Rounds rounds(10'000, 100); rounds.more() && !HasFailure();) {
		const auto place = crowd.free_place();
		const auto number = between(random, 0, count - 1);
		const auto &state = states.any(random, place);
		const auto delay = random() % times.typical(number) + 1;
		crowd.add(place, request(control(), state, kinds[number], delay), kinds[number]);
	}
	crowd.wait_for_all();
	std::printf("%u were killed, %u were done before\n", crowd.killed, crowd.done);
	EXPECT_GE(crowd.killed, crowd.done) << "most were too late to be killed";
	states.expect_unchanged();
}

} // namespace
