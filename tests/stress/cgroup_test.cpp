// SPDX-License-Identifier: GPL-2.0-only
// States charge the memory control group of those who run them: its limit holds for them, and hurts
// nobody else; and what is charged is given back.
#include "random.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

namespace {

constexpr std::uint64_t MiB = 1 << 20;
const std::filesystem::path root = "/sys/fs/cgroup";

bool put(const std::filesystem::path &file, const std::string &text)
{
	std::ofstream stream(file);
	stream << text << std::flush;
	return stream.good();
}

// A group, gone with its object.
class Group {
public:
	explicit Group(const std::string &name) : path_(root / name)
	{
		put(root / "cgroup.subtree_control", "+memory");
		std::filesystem::create_directory(path_);
	}
	Group(const Group &) = delete;
	Group &operator=(const Group &) = delete;
	~Group() { rmdir(path_.c_str()); }

	[[nodiscard]] bool has_memory() const
	{
		return std::filesystem::exists(path_ / "memory.current");
	}
	[[nodiscard]] bool limit(std::uint64_t bytes) const
	{
		if (std::filesystem::exists(path_ / "memory.swap.max"))
			put(path_ / "memory.swap.max", "0");
		return put(path_ / "memory.max", std::to_string(bytes));
	}
	[[nodiscard]] bool enter() const { return put(path_ / "cgroup.procs", "0"); }
	[[nodiscard]] std::uint64_t current() const
	{
		std::ifstream stream(path_ / "memory.current");
		std::uint64_t bytes = 0;
		stream >> bytes;
		return bytes;
	}
	[[nodiscard]] std::uint64_t event(const std::string &name) const
	{
		std::ifstream stream(path_ / "memory.events");
		std::string word;
		std::uint64_t count = 0;
		while (stream >> word >> count)
			if (word == name)
				return count;
		return 0;
	}
	[[nodiscard]] bool is_gone() const
	{
		return !std::filesystem::exists(path_) || rmdir(path_.c_str()) == 0;
	}

private:
	std::filesystem::path path_;
};

class Cgroup : public Device {
protected:
	void SetUp() override
	{
		if (!std::filesystem::exists(root / "cgroup.controllers") ||
		    !Group("probe").has_memory())
			GTEST_SKIP() << "no memory control groups";
	}
};

TEST_F(Cgroup, AtItsLimitStopsTheOffenderAndNobodyElse)
{
	const auto limit = (slowness() > 1 ? 4 : 12) * MiB;
	const State victim(control());
	// All at once: what the offender would take, had it no group.
	const State offender(control(), 512 * MiB);
	for (Rounds rounds(5, 15); rounds.more();) {
		Group group("offender");
		ASSERT_TRUE(group.limit(limit));
		Process neighbour([&] {
			for (int i = 0;; i++)
				if (!victim.run("local t = {} for i = 1, 1000 do t[i] = {} end n = #t",
						{.timeout = LUNATIK_TIMEOUT_NONE})
					     .ok())
					return 1;
			return 0;
		});
		// It tells by its exit status, since there may be no page left for a pipe.
		Process offending([&] {
			if (!group.enter())
				return 100;
			const auto outcome = offender.run(
				"t = {} while true do t[#t + 1] = string.rep('x', 20000) .. #t end",
				{.timeout = 60'000 * ns_per_ms});
			return outcome.error ? 101 : static_cast<int>(outcome.status);
		});
		EXPECT_EQ(offending.wait(), static_cast<int>(LUNATIK_STATUS_MEMORY));
		EXPECT_EQ(group.event("oom_kill"), 0U);
		EXPECT_GT(group.event("max"), 0U);
		EXPECT_GT(stat(offender.fd()).curralloc, MiB / 2);
		EXPECT_LE(stat(offender.fd()).curralloc, limit);
		EXPECT_LE(group.current(), limit);
		// It lives, and so do the others.
		EXPECT_FALSE(neighbour.has_ended());
		EXPECT_EQ(offender.run("t = nil collectgarbage() return 6 * 7",
				       {.timeout = 60'000 * ns_per_ms})
				  .values(),
			  "42");
		EXPECT_EQ(run(victim.open().get(), "return n", {.timeout = LUNATIK_TIMEOUT_NONE})
				  .values(),
			  "1000");
		neighbour.signal(SIGKILL);
		EXPECT_EQ(neighbour.wait(), 128 + SIGKILL);
		EXPECT_TRUE(eventually([&] { return group.is_gone(); }));
	}
}

TEST_F(Cgroup, AtItsLimitRefusesNewStatesWithENOMEM)
{
	Group group("many");
	ASSERT_TRUE(group.limit((slowness() > 1 ? 2 : 6) * MiB));
	const auto prefix = unique_name();
	// It tells by its exit status: for anything else there may be no memory.
	Process process([&] {
		if (!group.enter())
			return 1;
		for (int i = 0; i < 2000; i++) {
			const Fd state(create(control(), prefix + std::to_string(i)));
			if (!state.is_open())
				return -state.get();
		}
		return 0;
	});
	EXPECT_EQ(process.wait(), ENOMEM);
	unsigned made = 0;
	for (const auto &entry : list(control()))
		if (const std::string name(reinterpret_cast<const char *>(entry.name));
		    name.starts_with(prefix)) {
			EXPECT_EQ(close_state(control(), name), 0);
			made++;
		}
	EXPECT_GT(made, 5U);
	EXPECT_EQ(group.event("oom_kill"), 0U);
}

TEST_F(Cgroup, GetsBackWhatTheStatesOfItsProcessesHeld)
{
	// Those who work with states pay for them while they are there, and not for long after.
	Group group("leaver");
	const unsigned count = 300 / slowness();
	const auto work = [&](unsigned states) {
		Process process([&, states] {
			if (!group.enter())
				return 1;
			const Fd own = open_control();
			for (unsigned i = 0; i < states; i++) {
				const auto name = unique_name();
				const Fd state(create(own.get(), name));
				if (!run(state.get(),
					 "t = {} for i = 1, 50 do t[i] = {i} print(i) end x = string.rep('x', 200000) return x")
					     .ok() ||
				    close_state(own.get(), name) != 0)
					return 2;
			}
			return 0;
		});
		return process.wait();
	};
	ASSERT_EQ(work(2), 0); // what is kept for later is there already
	const auto before = group.current();
	ASSERT_EQ(work(count), 0);
	// A state holds 300 KB.
	EXPECT_TRUE(eventually([&] { return group.current() < before + MiB; }))
		<< (group.current() - before) / 1024 << " KiB stay charged after " << count
		<< " states";
	std::printf("charged before: %llu KiB, after %u states: %llu KiB\n",
		    static_cast<unsigned long long>(before / 1024), count,
		    static_cast<unsigned long long>(group.current() / 1024));
	EXPECT_TRUE(eventually([&] { return group.is_gone(); }));
}

} // namespace
