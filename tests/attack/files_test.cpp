// SPDX-License-Identifier: GPL-2.0-only
// What is taken beside Lua's heap: by files, by what waits in them, by those who wait.
#include "attacker.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <functional>
#include <latch>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr std::int64_t slack = 2 * MiB;
constexpr std::int64_t cap = 24 * MiB;

class Kept : public Attack {};

// Runs the chunk with no room for its results, which stay in the file. 0, a status or -errno.
int run_and_keep(int state, std::string_view chunk)
{
	lunatik_run request{};
	request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
	request.chunk_len = chunk.size();
	const int error = call(state, LUNATIK_IOC_RUN, request);
	return error ? error : static_cast<int>(request.status);
}

TEST_F(Kept, ResultsStayInTheCapOfTheirState)
{
	constexpr std::int64_t size = 4 * MiB;
	const Shared<Taking> taking;
	const Shared<std::atomic<bool>> done;
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const Fd state(create(own.get(), "results", cap));
		std::vector<Fd> files;
		while (files.size() < 32 && !taking->stopped) {
			files.emplace_back(lookup(own.get(), "results"));
			const int end = run_and_keep(files.back().get(),
						     "x = x or ('x'):rep(4 << 20) return x");
			if (end < 0)
				taking->run_error = end;
			else if (end > 0)
				taking->status = static_cast<unsigned>(end);
			taking->runs += end == 0;
			taking->stopped = available() < stop_at(cap);
		}
		// What could be kept is there.
		std::string text(size + 16, '\0');
		lunatik_result result{};
		result.result = reinterpret_cast<std::uintptr_t>(text.data());
		result.result_len = text.size();
		const int error = call(files.front().get(), LUNATIK_IOC_RESULT, result);
		text = {};
		*done = true;
		pause();
		return error;
	});
	ASSERT_TRUE(eventually([&] { return *done || attacker.has_ended(); }));
	EXPECT_FALSE(attacker.has_ended());
	const auto bytes = taken();
	std::printf("%s; %u results were kept; the next: %d, status %u\n", in_KiB(bytes).c_str(),
		    taking->runs.load(), taking->run_error.load(), taking->status.load());
	EXPECT_FALSE(taking->stopped);
	EXPECT_LE(bytes, cap + slack + watching(cap));
	EXPECT_TRUE(taking->status == LUNATIK_STATUS_MEMORY || taking->run_error == -ENOMEM);
	EXPECT_EQ(root_works(), 0);
	EXPECT_TRUE(attacker.end());
}

// Short results of one size in many files, of which few stay; then those of another size.
TEST_F(Kept, ShortResultsOfWhichFewStayTakeWhatTheyCount)
{
	constexpr unsigned count = 6000, every = 16;
	constexpr std::int64_t small_cap = 2 * MiB;
	const Shared<std::atomic<int>> step;
	Attacker attacker(member(alice), [&] {
		const rlimit files_max{count + 100, count + 100};
		setrlimit(RLIMIT_NOFILE, &files_max);
		const Fd own = open_control();
		const Fd state(create(own.get(), "short", small_cap));
		std::vector<Fd> files(count);
		for (Fd &file : files)
			file = Fd(lookup(own.get(), "short"));
		*step = 1;
		while (*step == 1)
			usleep(1000);
		std::size_t first = 0;
		for (const int size : {900, 450, 220, 100}) {
			const auto chunk = "return ('r'):rep(" + std::to_string(size) + ")";
			std::size_t end = first;
			while (end < count && run_and_keep(files[end].get(), chunk) == 0)
				end++;
			// Those that stay come first, and are left alone from now on.
			for (std::size_t i = first; i < end; i++)
				if ((i - first) % every != 0)
					run(files[i].get(), "return 1");
			std::size_t kept = first;
			for (std::size_t i = first; i < end; i += every)
				std::swap(files[i], files[kept++]);
			first = kept;
		}
		run(state.get(),
		    "t = {} local s = ('x'):rep(60000) "
		    "pcall(function() while true do t[#t + 1] = s .. #t end end)");
		*step = 3;
		pause();
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return *step == 1 || attacker.has_ended(); }));
	mark(); // without what the files themselves take
	*step = 2;
	ASSERT_TRUE(eventually([&] { return *step == 3 || attacker.has_ended(); }));
	EXPECT_FALSE(attacker.has_ended());
	const auto bytes = taken();
	std::printf("%s\n", in_KiB(bytes).c_str());
	EXPECT_GE(bytes, small_cap / 2);
	if (!is_watched()) {
		EXPECT_LE(bytes, small_cap + small_cap / 2);
	}
	EXPECT_TRUE(attacker.end());
}

TEST_F(Kept, ResultsGoWithACloseWhoeverHasThem)
{
	struct Keeping {
		std::atomic<unsigned> stage, kept;
		std::atomic<std::uint64_t> before, after;
	};
	const Shared<Keeping> keeping;
	const auto until = [&](unsigned stage) {
		while (keeping->stage < stage)
			usleep(1000);
	};
	Attacker owner(member(alice), [&] {
		const Fd own = open_control();
		Fd state(create(own.get(), "shared", cap, 0666));
		keeping->stage = 1;
		until(2);
		keeping->before = info(own.get()).user_memory;
		const int error = close_state(own.get(), "shared", 0);
		state.reset();
		keeping->after = info(own.get()).user_memory;
		keeping->stage = 3;
		return -error;
	});
	Attacker keeper(member(bob), [&] {
		until(1);
		const Fd own = open_control();
		std::vector<Fd> files;
		do {
			files.emplace_back(lookup(own.get(), "shared"));
		} while (run_and_keep(files.back().get(), "return ('x'):rep(1 << 20)") == 0);
		keeping->kept = files.size() - 1;
		keeping->stage = 2;
		until(3);
		lunatik_result result{};
		const int error = call(files.front().get(), LUNATIK_IOC_RESULT, result);
		pause();
		return -error;
	});
	EXPECT_EQ(owner.wait(60), 0);
	std::printf("%u results: %s before the close, %s after it\n", keeping->kept.load(),
		    in_KiB(static_cast<std::int64_t>(keeping->before)).c_str(),
		    in_KiB(static_cast<std::int64_t>(keeping->after)).c_str());
	EXPECT_GE(keeping->before, static_cast<std::uint64_t>(cap / 2));
	EXPECT_LE(keeping->after, 64 * KiB);
	EXPECT_FALSE(keeper.has_ended());
	EXPECT_TRUE(keeper.end());
}

// Text that costs nothing: pages of zeros.
std::string_view zeros(std::size_t size)
{
	void *start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (start == MAP_FAILED)
		throw std::bad_alloc();
	return {static_cast<const char *>(start), size};
}

class Waiting : public Attack {
protected:
	// So many make a request at once while somebody else runs in the state; for some of what
	// they bring there is no room.
	void expect_room_for_some(unsigned waiters, std::int64_t cap,
				  const std::function<int(int state)> &request);
};

void Waiting::expect_room_for_some(unsigned waiters, std::int64_t cap,
				   const std::function<int(int state)> &request)
{
	struct Wait {
		std::atomic<unsigned> ready, without;
		std::atomic<bool> go;
		std::atomic<int> last;
		std::atomic<std::uint64_t> footprint;
	};
	const Shared<Wait> wait;
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const Fd state(create(own.get(), "inputs", static_cast<std::uint64_t>(cap)));
		std::latch go(1);
		std::vector<std::thread> threads;
		threads.emplace_back([&] {
			run(state.get(), "while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		});
		while (!(stat(state.get()).flags & LUNATIK_STAT_BUSY))
			usleep(1000);
		for (unsigned i = 0; i < waiters; i++)
			threads.emplace_back([&] {
				request(-1); // its own stack is there before memory is measured
				wait->ready++;
				go.wait();
				wait->last = request(state.get());
				wait->without++;
				pause(); // or its stack would come back
			});
		while (!wait->go)
			usleep(1000);
		go.count_down();
		for (;; usleep(10'000))
			wait->footprint = stat(state.get()).footprint;
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return wait->ready == waiters || attacker.has_ended(); }));
	ASSERT_FALSE(attacker.has_ended());
	mark();
	wait->go = true;
	// All wait for their turn, but for those for whom there is no room.
	unsigned before = ~0U;
	EXPECT_TRUE(eventually([&] {
		usleep(300'000 * slowness());
		return std::exchange(before, wait->without) == wait->without;
	}));
	const auto bytes = taken();
	std::printf("%s; of %u %u had no room (%d); the state's footprint is %s of %s\n",
		    in_KiB(bytes).c_str(), waiters, wait->without.load(), wait->last.load(),
		    in_KiB(static_cast<std::int64_t>(wait->footprint)).c_str(),
		    in_KiB(cap).c_str());
	EXPECT_LE(bytes, cap + slack + watching(cap));
	EXPECT_LE(wait->footprint, static_cast<std::uint64_t>(cap));
	EXPECT_GE(wait->without, 1U);
	EXPECT_LT(wait->without, waiters);
	EXPECT_EQ(wait->last, -ENOMEM);
	EXPECT_EQ(root_works(), 0);
	EXPECT_TRUE(attacker.end());
}

TEST_F(Waiting, InputsStayInTheCapOfTheirState)
{
	const auto text = zeros(8 * MiB);
	expect_room_for_some(16, cap, [&](int state) { return run(state, text).error; });
}

// As many as a user may have threads on a kernel whose stacks are twice as large.
unsigned a_thousand()
{
	return is_watched() ? 300 : 1000;
}

// A CALL of a name as long as may be, which needs no room for its results.
int call_long_name(int state, std::string_view args)
{
	static const std::string name(LUNATIK_FUNCTION_MAXLEN, 'f');
	lunatik_call request{};
	request.function = reinterpret_cast<std::uintptr_t>(name.data());
	request.function_len = LUNATIK_FUNCTION_MAXLEN;
	request.args = reinterpret_cast<std::uintptr_t>(args.data());
	request.args_len = args.size();
	return call(state, LUNATIK_IOC_CALL, request);
}

TEST_F(Waiting, ArgumentsOfAThousandCallsStayInTheCapOfTheirState)
{
	// An array of one string, twice the cap in all.
	const auto size = static_cast<std::size_t>(2 * cap / a_thousand());
	std::string args = {'\x91', '\xc6'};
	for (int shift = 24; shift >= 0; shift -= 8)
		args += static_cast<char>(size >> shift);
	args.resize(args.size() + size);
	expect_room_for_some(a_thousand(), cap,
			     [&](int state) { return call_long_name(state, args); });
}

TEST_F(Waiting, NamesOfAThousandCallsStayInTheCapOfTheirState)
{
	expect_room_for_some(a_thousand(), LUNATIK_MAXALLOC_MIN,
			     [](int state) { return call_long_name(state, {}); });
}

TEST_F(Waiting, InputsWakeNoOomKiller)
{
	// Somebody else holds nearly all there is, and root's processes are not to be killed.
	const Shared<std::atomic<bool>> full;
	Attacker ballast({.uid = 0, .gid = 0}, [&] {
		std::ofstream("/proc/self/oom_score_adj") << -1000 << std::flush;
		while (available() > 24 * MiB) {
			void *start = mmap(nullptr, MiB, PROT_READ | PROT_WRITE,
					   MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
			if (start == MAP_FAILED)
				return 1;
		}
		*full = true;
		pause();
		return 0;
	});
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const Fd state(create(own.get(), "full", 12 * MiB));
		const auto text = zeros(5 * MiB);
		while (!*full)
			usleep(1000);
		std::vector<std::thread> threads;
		threads.emplace_back([&] {
			run(state.get(), "while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		});
		usleep(100'000);
		for (unsigned i = 0; i < 8; i++)
			threads.emplace_back([&] { run(state.get(), text, {.args = text}); });
		for (auto &thread : threads)
			thread.join();
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return *full || ballast.has_ended(); }));
	sleep(2);
	EXPECT_FALSE(ballast.has_ended());
	std::printf("%s are left\n", in_KiB(available()).c_str());
	EXPECT_TRUE(attacker.end());
	EXPECT_TRUE(ballast.end());
	// TearDown has the rest: nobody was killed.
}

TEST_F(Waiting, HundredsAreSentAwayByAForcedClose)
{
	constexpr unsigned waiters = 300;
	struct Wait {
		std::atomic<unsigned> ready, sent_away;
	};
	const Shared<Wait> wait;
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const Fd state(create(own.get(), "queue"));
		std::vector<std::thread> threads;
		threads.emplace_back([&] {
			run(state.get(), "while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		});
		while (!(stat(state.get()).flags & LUNATIK_STAT_BUSY))
			usleep(1000);
		for (unsigned i = 0; i < waiters; i++)
			threads.emplace_back([&] {
				wait->ready++;
				wait->sent_away += run(state.get(), "").error == -ENODEV;
			});
		for (auto &thread : threads)
			thread.join();
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return wait->ready == waiters; }));
	usleep(200'000);
	std::printf("%s while they wait\n", in_KiB(taken()).c_str());
	EXPECT_EQ(within(5,
			 [] {
				 return close_state(open_control().get(), "queue",
						    LUNATIK_CLOSE_FORCE);
			 }),
		  0);
	EXPECT_EQ(attacker.wait(10), 0);
	EXPECT_EQ(wait->sent_away, waiters);
}

class Handles : public Attack {
protected:
	// What each of so many files costs the machine, bytes.
	std::int64_t cost(unsigned count, const std::function<int(int)> &open)
	{
		struct Opening {
			std::atomic<unsigned> opened;
			std::atomic<int> stage, refused;
		};
		const Shared<Opening> opening;
		Attacker attacker(member(alice), [&] {
			const Fd own = open_control();
			std::vector<Fd> files;
			// Their table is the process's own, and there from the start.
			Fd(dup2(own.get(), 8191)).reset();
			files.reserve(count);
			open(own.get());
			opening->stage = 1;
			while (opening->stage == 1)
				usleep(1000);
			while (files.size() < count) {
				Fd file(open(own.get()));
				if (!file.is_open()) {
					opening->refused = file.get();
					break;
				}
				files.push_back(std::move(file));
				opening->opened++;
			}
			opening->stage = 3;
			pause();
			return 0;
		});
		EXPECT_TRUE(
			eventually([&] { return opening->stage == 1 || attacker.has_ended(); }));
		mark();
		opening->stage = 2;
		EXPECT_TRUE(eventually([&] { return opening->stage == 3 || attacker.has_ended(); },
				       30));
		const auto bytes = taken();
		const auto opened = std::max(opening->opened.load(), 1U);
		std::printf("%u files: %s, %lld bytes each; then %d\n", opened,
			    in_KiB(bytes).c_str(), static_cast<long long>(bytes / opened),
			    opening->refused.load());
		EXPECT_EQ(root_works(), 0);
		EXPECT_TRUE(attacker.end());
		opened_ = opened;
		return bytes / opened;
	}

	unsigned opened_ = 0;
};

TEST_F(Handles, OfClosedStatesAreBoundedByTheUsersLimit)
{
	// A small limit, so that it takes few files to reach it: 1 MiB.
	std::optional<Parameter> limit;
	if (access("/sys/module/lunatik/parameters/max_memory_per_user", F_OK) == 0)
		limit.emplace("max_memory_per_user", MiB);
	const auto each = cost(6000 / slowness(), [](int control) {
		const auto name = unique_name();
		const int file = create(control, name, LUNATIK_MAXALLOC_MIN * 2);
		return file >= 0 && close_state(control, name) != 0 ? -EIO : file;
	});
	if (!is_watched()) {
		EXPECT_LE(each * opened_, MiB + slack);
	}
}

TEST_F(Handles, CostNoMoreThanTwiceAnEventsFile)
{
	const unsigned count = 4000 / slowness();
	const auto event = cost(count, [](int) { return eventfd(0, EFD_CLOEXEC); });
	const auto handle = cost(count, [](int control) {
		const int file = lookup(control, "handles");
		return file >= 0 ? file : create(control, "handles");
	});
	EXPECT_EQ(opened_, count);
	EXPECT_LE(handle, 2 * event + 64);
}

} // namespace
