// SPDX-License-Identifier: GPL-2.0-only
// Runs and closes that shall have no end.
#include "attacker.hpp"
#include "collisions.hpp"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t second = 1000 * ns_per_ms;

// How much later than asked anything may end. It is the machine's doing, which is emulated and busy
// with others; what has no end, or is quadratic, takes far longer.
std::uint64_t patience()
{
	return 3 * second / 2 * slowness();
}

double seconds(std::uint64_t ns)
{
	return static_cast<double>(ns) / static_cast<double>(second);
}

struct Endless {
	const char *name;
	const char *chunk;
	std::uint64_t cap = 24 * MiB;
};

std::ostream &operator<<(std::ostream &out, const Endless &endless)
{
	return out << endless.name;
}

constexpr Endless chunks[] = {
	// All keys in one chain, if integers hash without a secret; an array part that shrinks.
	{"ResizeOfATableWithOneChain", R"(
		while true do
			local t = {1, 2, 3, 4, 5, 6, 7, 8}
			for i = 1, 1 << 16 do t[i * ((1 << 17) - 1)] = true end
			for i = 1, 8 do t[i] = nil end
			for i = 1, 1 << 16 do t[-i] = true end
			t.x = 1
		end)"},
	{"InsertsIntoOneChain", R"(
		while true do
			local t = {}
			for i = 1, 1 << 16 do t[i * ((1 << 17) - 1)] = true end
		end)"},
	{"EphemeronsInAChain", R"(
		local t = setmetatable({}, {__mode = "k"})
		local first = {}
		local last = first
		for i = 1, 60000 do local k = {} t[k] = last last = k end
		first = nil
		while true do collectgarbage() end)"},
	{"KeysThatDifferInTheMiddle", R"(
		local a, z = ("a"):rep(70000), ("z"):rep(70000)
		while true do
			local t = {}
			for i = 1, 100 do t[a .. ("%08d"):format(i) .. z] = i end
		end)"},
	{"SetOfAPattern", R"(
		local set = "[" .. ("b"):rep(8 << 20) .. "]"
		while true do ("a"):rep(1000):find(set) end)"},
};

class Run : public Attack, public testing::WithParamInterface<Endless> {};

TEST_P(Run, EndsAtItsDeadlineByAKillAndByAForcedClose)
{
	const auto &endless = GetParam();
	struct Life {
		std::atomic<bool> ready;
		std::atomic<int> status;
		std::atomic<std::uint64_t> late;
	};
	const Shared<Life> life;
	const auto attack = [&](std::uint64_t timeout) {
		life->ready = false;
		return Attacker(member(alice), [&life, &endless, timeout] {
			const Fd own = open_control();
			Fd state(create(own.get(), "endless", endless.cap));
			if (!state.is_open())
				state = Fd(lookup(own.get(), "endless"));
			life->ready = true;
			const auto began = monotonic_ns();
			const auto outcome = run(state.get(), endless.chunk, {.timeout = timeout});
			life->late = monotonic_ns() - began - timeout;
			life->status = static_cast<int>(outcome.status);
			return -outcome.error;
		});
	};
	{
		Attacker attacker = attack(second);
		ASSERT_EQ(attacker.wait(40), 0) << "nothing stops it";
		std::printf("late by %.2f s\n", seconds(life->late));
		EXPECT_EQ(life->status, LUNATIK_STATUS_DEADLINE);
		ASSERT_LE(life->late, patience());
	}
	{
		Attacker attacker = attack(LUNATIK_TIMEOUT_NONE);
		ASSERT_TRUE(eventually([&] { return life->ready.load(); }));
		usleep(400'000 * slowness());
		const auto began = monotonic_ns();
		ASSERT_TRUE(attacker.end(40)) << "SIGKILL does not stop it";
		std::printf("killed in %.2f s\n", seconds(monotonic_ns() - began));
		ASSERT_LE(monotonic_ns() - began, patience());
	}
	Attacker attacker = attack(LUNATIK_TIMEOUT_NONE);
	ASSERT_TRUE(eventually([&] { return life->ready.load(); }));
	usleep(400'000 * slowness());
	const auto began = monotonic_ns();
	EXPECT_EQ(within(40,
			 [] {
				 return close_state(open_control().get(), "endless",
						    LUNATIK_CLOSE_FORCE);
			 }),
		  0);
	std::printf("closed in %.2f s\n", seconds(monotonic_ns() - began));
	EXPECT_LE(monotonic_ns() - began, patience());
	EXPECT_EQ(attacker.wait(10), 0); // INTERRUPTED is an outcome
	EXPECT_EQ(life->status, LUNATIK_STATUS_INTERRUPTED);
}

INSTANTIATE_TEST_SUITE_P(Endless, Run, testing::ValuesIn(chunks),
			 [](const auto &info) { return info.param.name; });

// In a control group that is far above its memory.high, where the kernel lets each process that
// takes memory sleep for seconds at a time.
class Throttled : public Attack {
protected:
	void SetUp() override
	{
		// What the kernel keeps for the controller it keeps from its first group on.
		write_file("/sys/fs/cgroup/cgroup.subtree_control", "+memory");
		ASSERT_EQ(mkdir(group, 0755), 0);
		write_file(std::string(group) + "/memory.high", "0");
		Attack::SetUp();
	}
	void TearDown() override
	{
		Attack::TearDown();
		EXPECT_TRUE(eventually([] { return rmdir(group) == 0; }));
	}

	static void write_file(const std::string &path, const std::string &text)
	{
		const Fd file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
		ASSERT_EQ(write(file.get(), text.data(), text.size()),
			  static_cast<ssize_t>(text.size()))
			<< path;
	}

	static constexpr const char *group = "/sys/fs/cgroup/throttled";
};

TEST_F(Throttled, ARunEndsAtItsDeadlineAndByAForcedClose)
{
	if (is_watched())
		GTEST_SKIP() << "there the kernel's own vmalloc() makes large blocks, and waits";
	constexpr const char *chunk = "local t = ('x'):rep(14 << 20) while true do end";
	const Shared<std::atomic<int>> status;
	const Shared<std::atomic<bool>> go;
	const Fd own = open_control();
	const auto attack = [&](int state, std::uint64_t timeout) {
		*go = false;
		Attacker attacker(member(alice), [&, state, timeout] {
			while (!*go)
				usleep(1000);
			const auto outcome = run(state, chunk, {.timeout = timeout});
			*status = static_cast<int>(outcome.status);
			return -outcome.error;
		});
		write_file(std::string(group) + "/cgroup.procs", std::to_string(attacker.pid()));
		*go = true;
		return attacker;
	};
	const Fd state(create(own.get(), "throttled", 60 * MiB, 0666));
	ASSERT_TRUE(state.is_open());
	{
		Attacker attacker = attack(state.get(), second);
		ASSERT_EQ(attacker.wait(90), 0);
		EXPECT_EQ(*status, LUNATIK_STATUS_DEADLINE);
		const auto late = stat(state.get()).runtime - second;
		std::printf("late by %.2f s\n", seconds(late));
		EXPECT_LE(late, patience());
	}
	Attacker attacker = attack(state.get(), 0); // ten seconds
	ASSERT_TRUE(eventually([&] { return (stat(state.get()).flags & LUNATIK_STAT_BUSY) != 0; }));
	usleep(400'000 * slowness());
	const auto began = monotonic_ns();
	EXPECT_EQ(within(90,
			 [] {
				 return close_state(open_control().get(), "throttled",
						    LUNATIK_CLOSE_FORCE);
			 }),
		  0);
	std::printf("closed in %.2f s\n", seconds(monotonic_ns() - began));
	EXPECT_LE(monotonic_ns() - began, patience());
	EXPECT_EQ(attacker.wait(20), 0);
	EXPECT_EQ(*status, LUNATIK_STATUS_INTERRUPTED);
}

class Strings : public Attack {};

TEST_F(Strings, TheirHashesAreNotGivenAwayByPairs)
{
	struct Life {
		std::atomic<bool> found;
		std::atomic<int> error;
		std::atomic<unsigned> status;
		std::atomic<std::uint64_t> interned;
	};
	const Shared<Life> life;
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const Fd state(create(own.get(), "strings", 24 * MiB));
		std::string args = {'\xdc', 0, static_cast<char>(probes().size())};
		for (const auto &probe : probes())
			args += static_cast<char>(0xa0 | probe.size()) + probe;
		auto outcome = run(state.get(), probing_chunk,
				   {.timeout = LUNATIK_TIMEOUT_NONE, .args = args});
		if (!outcome.ok()) {
			dprintf(2, "%s\n", outcome.values().c_str());
			return 1;
		}
		std::vector<std::int64_t> before;
		std::istringstream text(outcome.values());
		for (std::int64_t number = 0; text >> number;)
			before.push_back(number);
		const auto seed = find_seed(before);
		life->found = seed.has_value();
		// Without the seed they are as good as any.
		constexpr unsigned count = 30000;
		const auto all = collisions(seed.value_or(1), count);
		args = {'\x91', '\xc6'};
		for (int shift = 24; shift >= 0; shift -= 8)
			args += static_cast<char>(all.size() >> shift);
		args += all;
		const auto began = monotonic_ns();
		outcome =
			run(state.get(),
			    "strings = {} local all = ... collectgarbage('stop') "
			    "for i = 1, #all, 25 do strings[#strings + 1] = all:sub(i, i + 24) end "
			    // The next that are new make the chains be turned around.
			    "for i = 1, 6000 do strings[#strings + 1] = 'other' .. i end",
			    {.timeout = 20 * second * slowness(), .args = args});
		life->interned = monotonic_ns() - began;
		life->error = outcome.error;
		life->status = outcome.status;
		return 0;
	});
	ASSERT_EQ(attacker.wait(60), 0);
	std::printf("the seed is %s; 30000 strings in %.2f s, status %u\n",
		    life->found ? "found" : "not found", seconds(life->interned),
		    life->status.load());
	EXPECT_FALSE(life->found);
	EXPECT_EQ(life->error, 0);
	EXPECT_EQ(life->status, static_cast<unsigned>(LUNATIK_STATUS_OK));
	EXPECT_LE(life->interned, patience());
	const auto began = monotonic_ns();
	EXPECT_EQ(within(40, [] { return close_state(open_control().get(), "strings"); }), 0);
	std::printf("closed in %.2f s\n", seconds(monotonic_ns() - began));
	EXPECT_LE(monotonic_ns() - began, patience());
}

class Closing : public Attack {};

// States whose finalizers take all the time that a close has for them.
std::vector<std::string> make_endless_finalizers(int control, unsigned count)
{
	std::vector<std::string> names;
	for (unsigned i = 0; i < count; i++) {
		names.push_back(unique_name());
		const Fd state(create(control, names.back()));
		if (!run(state.get(),
			 "for i = 1, 100 do t = {t, setmetatable({}, {__gc = function() while true do end end})} end")
			     .ok())
			throw std::runtime_error("no state for a finalizer");
	}
	return names;
}

TEST_F(Closing, SixtyFourEndlessFinalizersAtOnceKeepNobodyOut)
{
	const unsigned count = limits().user_states;
	const Shared<std::atomic<int>> stage;
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const auto names = make_endless_finalizers(own.get(), count);
		*stage = 1;
		while (*stage == 1)
			usleep(1000);
		std::atomic<int> failed = 0;
		std::vector<std::thread> closers;
		for (const auto &name : names)
			closers.emplace_back([&] {
				if (close_state(own.get(), name, LUNATIK_CLOSE_FORCE) != 0)
					failed++;
			});
		for (auto &closer : closers)
			closer.join();
		return failed ? 1 : 0;
	});
	ASSERT_TRUE(eventually([&] { return *stage == 1 || attacker.has_ended(); }));
	*stage = 2;
	usleep(20'000);
	auto began = monotonic_ns();
	EXPECT_EQ(root_works(), 0);
	std::printf("root worked for %.2f s meanwhile\n", seconds(monotonic_ns() - began));
	EXPECT_LE(monotonic_ns() - began, 3 * patience());
	EXPECT_EQ(attacker.wait(10 + static_cast<int>(count) / 8), 0);
	std::printf("all were closed after %.2f s\n", seconds(monotonic_ns() - began));
	EXPECT_TRUE(list(control()).empty());
}

TEST_F(Closing, OfOneStateByManyIsDoneByOne)
{
	Attacker attacker(member(alice), [&] {
		const Fd own = open_control();
		const auto names = make_endless_finalizers(own.get(), 1);
		std::atomic<int> done = 0, gone = 0;
		std::vector<std::thread> closers;
		for (unsigned i = 0; i < 100; i++)
			closers.emplace_back([&] {
				const int result =
					close_state(own.get(), names[0], LUNATIK_CLOSE_FORCE);
				done += result == 0;
				gone += result == -ENOENT;
			});
		for (auto &closer : closers)
			closer.join();
		return done == 1 && gone == 99 ? 0 : 1;
	});
	EXPECT_EQ(attacker.wait(10), 0);
}

TEST_F(Closing, AndMakingWithoutAPauseKeepsNobodyOut)
{
	std::vector<Attacker> attackers;
	for (unsigned i = 0; i < 4; i++)
		attackers.emplace_back(member(alice), [] {
			const Fd own = open_control();
			for (;;) {
				const auto name = unique_name();
				const Fd state(create(own.get(), name));
				if (state.is_open())
					close_state(own.get(), name);
				list(own.get());
				info(own.get());
			}
			return 0;
		});
	for (int i = 0; i < 5; i++) {
		const auto began = monotonic_ns();
		EXPECT_EQ(root_works(), 0);
		EXPECT_LE(monotonic_ns() - began, 3 * patience());
	}
	for (auto &attacker : attackers)
		EXPECT_TRUE(attacker.end());
}

} // namespace
