// SPDX-License-Identifier: GPL-2.0-only
// Processes that die in the middle of everything.
#include "random.hpp"

#include <cerrno>
#include <csignal>
#include <memory>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace {

using Killed = Device;

// How long a state may take to be free again when nobody is left who uses it, s.
constexpr int patience = 20;

constexpr const char *chunks[] = {
	"while true do end",
	"while true do print('x') end",
	"while true do pcall(function() while true do end end) end",
	"local t = {} while true do t[#t + 1] = {} end",
	"local s = 'x' while true do s = s .. 'y' end",
	"string.find(string.rep('a', 30000), '.-.-b')",
	"x = setmetatable({}, {__gc = function() while true do end end}) x = nil collectgarbage()",
	"local c = coroutine.wrap(function() while true do coroutine.yield() end end) while true do c() end",
	"for i = 1, 100 do print(i) end",
	"return string.rep('x', 20000)",
	"error({})",
	"count = (count or 0) + 1 return count",
};

// One thing out of all that can be done with a state of that name.
void do_something(int control, const std::string &name, Random &random)
{
	const Fd file(lookup(control, name));
	RunOptions options;
	options.timeout = between(random, 1, 40) * ns_per_ms;
	options.flags = between(random, 0, 3);
	char text[256];
	[[maybe_unused]] ssize_t got = 0;
	pollfd wait{file.get(), POLLIN, 0};
	lunatik_interrupt interrupt{};
	lunatik_set set{};
	switch (between(random, 0, 11)) {
	case 0:
		list(control);
		break;
	case 1:
		poll(&wait, 1, static_cast<int>(between(random, 0, 20)));
		break;
	case 2:
		fcntl(file.get(), F_SETFL, between(random, 0, 3) ? O_NONBLOCK : 0);
		got = read(file.get(), text, sizeof(text));
		break;
	case 3:
		call(file.get(), LUNATIK_IOC_INTERRUPT, interrupt);
		break;
	case 4:
		set.flags = LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT;
		set.maxalloc = between(random, LUNATIK_MAXALLOC_MIN, 2 << 20);
		set.timeout = options.timeout;
		call(file.get(), LUNATIK_IOC_SET, set);
		break;
	default:
		run(file.get(), chunks[between(random, 0, std::size(chunks) - 1)], options);
	}
}

// What runs that were stopped left to be finalized is the next runs' work, also where it has no
// end. Each such run ends one finalizer, and each run that was stopped left one at the most.
void expect_finalized(int state)
{
	Outcome outcome;
	for (int i = 0; i < patience; i++) {
		outcome = run(state, "collectgarbage()", {.timeout = 1000 * ns_per_ms});
		if (outcome.error != 0 || outcome.status != LUNATIK_STATUS_DEADLINE)
			break;
	}
	EXPECT_EQ(outcome.error, 0);
	EXPECT_NE(outcome.status, LUNATIK_STATUS_DEADLINE) << "finalizers do not end";
}

// It works, and that its memory went back is what its close says.
void expect_usable(int control, const std::string &name)
{
	Fd file;
	ASSERT_TRUE(eventually(
		[&] {
			file = Fd(lookup(control, name));
			return file.is_open() && !(stat(file.get()).flags & LUNATIK_STAT_BUSY);
		},
		patience))
		<< name << " stays busy";
	lunatik_set set{};
	set.flags = LUNATIK_SET_MAXALLOC;
	set.maxalloc = 4 << 20;
	ASSERT_EQ(call(file.get(), LUNATIK_IOC_SET, set), 0);
	expect_finalized(file.get());
	const auto outcome = run(file.get(), "return 6 * 7", {.timeout = 20'000 * ns_per_ms});
	ASSERT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.values(), "42");
	EXPECT_EQ(close_state(control, name), 0);
	EXPECT_EQ(lookup(control, name), -ENOENT);
	EXPECT_EQ(run(file.get(), "").error, -ENODEV);
}

TEST_F(Killed, AtAnyMomentProcessesLeaveEveryStateUsable)
{
	constexpr unsigned processes = 5;
	constexpr unsigned states = 4;
	std::vector<std::string> names;
	for (unsigned i = 0; i < states; i++)
		names.push_back(unique_name());
	Random random = random_for(0);
	const auto worker = [&](unsigned number) {
		return std::make_unique<Process>([&, number] {
			const Fd own = open_control();
			Random chance = random_for(number);
			for (;;)
				do_something(own.get(), names[between(chance, 0, states - 1)],
					     chance);
			return 0;
		});
	};
	for (Rounds rounds(50, 15); rounds.more() && !HasFatalFailure();) {
		for (const auto &name : names)
			ASSERT_TRUE(Fd(create(control(), name)).is_open());
		std::vector<std::unique_ptr<Process>> all;
		for (unsigned i = 0; i < processes; i++)
			all.push_back(worker(rounds.number() * 100 + i));
		// Each dies at a moment of its own, and some have an heir.
		for (unsigned i = 0; i < processes * 2; i++) {
			usleep(between(random, 0, slowness() > 1 ? 30'000 : 10'000));
			auto &victim = all[i % processes];
			victim->signal(SIGKILL);
			EXPECT_EQ(victim->wait(), 128 + SIGKILL);
			if (i < processes)
				victim = worker(rounds.number() * 100 + 50 + i);
		}
		for (const auto &name : names)
			expect_usable(control(), name);
	}
}

TEST_F(Killed, ClosersAndCreatorsOfOneNameLeaveIt)
{
	// Create and close by force, all the same name, and die in between.
	const auto name = unique_name();
	Random random = random_for(1);
	for (Rounds rounds(50, 10); rounds.more();) {
		std::vector<Process> all;
		for (unsigned i = 0; i < 4; i++)
			all.emplace_back([&, i] {
				const Fd own = open_control();
				for (;;) {
					const Fd state(create(own.get(), name));
					if (i % 2)
						run(state.get(), chunks[0],
						    {.timeout = 5 * ns_per_ms});
					close_state(own.get(), name,
						    i / 2 ? LUNATIK_CLOSE_FORCE : 0);
				}
				return 0;
			});
		usleep(between(random, 0, 20'000));
		for (auto &process : all)
			process.signal(SIGKILL);
		for (auto &process : all)
			EXPECT_EQ(process.wait(), 128 + SIGKILL);
		const int result = close_state(control(), name, LUNATIK_CLOSE_FORCE);
		EXPECT_TRUE(result == 0 || result == -ENOENT) << result;
		EXPECT_EQ(lookup(control(), name), -ENOENT);
	}
}

TEST_F(Killed, WaitersForATurnLeaveTheQueue)
{
	const State state(control());
	const Fd other = state.open();
	Random random = random_for(2);
	for (Rounds rounds(20, 10); rounds.more();) {
		Process owner([&] {
			return state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE})
				.error;
		});
		ASSERT_TRUE(eventually([&] { return stat(other.get()).owner == owner.pid(); },
				       patience));
		std::vector<Process> waiters;
		for (int i = 0; i < 6; i++)
			waiters.emplace_back(
				[&] { return run(other.get(), "return 1").ok() ? 0 : 1; });
		usleep(between(random, 0, 20'000));
		// Some die while they wait; the owner dies; the rest get their turn.
		for (unsigned i = 0; i < waiters.size(); i += 2)
			waiters[i].signal(SIGKILL);
		for (unsigned i = 0; i < waiters.size(); i += 2)
			EXPECT_EQ(waiters[i].wait(), 128 + SIGKILL);
		owner.signal(SIGKILL);
		EXPECT_EQ(owner.wait(), 128 + SIGKILL);
		for (unsigned i = 1; i < waiters.size(); i += 2)
			EXPECT_EQ(waiters[i].wait(), 0);
		EXPECT_FALSE(stat(other.get()).flags & LUNATIK_STAT_BUSY);
	}
}

} // namespace
