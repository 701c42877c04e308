// SPDX-License-Identifier: GPL-2.0-only
// What states take of the machine: all of it counts, for the state, for its user and for all.
#include "device.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t KiB = 1 << 10;
constexpr std::uint64_t MiB = 1 << 20;

constexpr User alice{4101, 4101};
constexpr User bob{4102, 4102};

// A script that takes all the memory there is, and keeps it.
const std::string hoard = "kept = {} for i = 1, 1 << 30 do kept[i] = ('x'):rep(10000) .. i end";

class Account : public Device {
protected:
	// Bytes that all states take now.
	[[nodiscard]] std::uint64_t all() const { return info(control()).memory; }

	// As this user, make states that take what they can. How many pieces of 64 KiB that is.
	int hoard_as(const User &user, std::vector<std::string> &names) const
	{
		const auto first = names.size();
		for (int i = 0; i < 20; i++)
			names.push_back(unique_name());
		return as_user(user, [&] {
			for (auto i = first; i < names.size(); i++) {
				const Fd state(create(control(), names[i], 16 * MiB));
				if (state.is_open())
					run(state.get(), hoard);
			}
			return static_cast<int>(info(control()).user_memory / (64 * KiB));
		});
	}

	// A run whose results stay in the file. Its status.
	static unsigned run_and_leave(int state, std::string_view chunk)
	{
		lunatik_run request{};
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.chunk_len = chunk.size();
		EXPECT_EQ(call(state, LUNATIK_IOC_RUN, request), 0);
		return request.status;
	}

	void close_all(const std::vector<std::string> &names) const
	{
		for (const auto &name : names)
			close_state(control(), name, LUNATIK_CLOSE_FORCE);
	}
};

using AccountRace = Account;

TEST_F(Account, AFootprintIsAtLeastWhatLuaHoldsAndTheCapBoundsIt)
{
	const State state(control(), 4 * MiB);
	const auto idle = stat(state.fd());
	EXPECT_GE(idle.footprint, idle.curralloc);
	// Blocks of a little more than half of a page, of which each takes all of one.
	EXPECT_EQ(state.run("kept = {} for i = 1, 1 << 30 do kept[i] = ('x'):rep(2030) .. i end")
			  .status,
		  unsigned{LUNATIK_STATUS_MEMORY});
	const auto full = stat(state.fd());
	EXPECT_GT(full.footprint, full.curralloc + full.curralloc / 2);
	EXPECT_LE(full.footprint, 4 * MiB);
	ASSERT_TRUE(state.run("kept = nil collectgarbage() collectgarbage()").ok());
	EXPECT_LT(stat(state.fd()).footprint, idle.footprint + 64 * KiB);
}

TEST_F(Account, OfAClosedStateCountsNoMoreThanItsOpenFilesKeep)
{
	constexpr unsigned count = 30;
	const int each = as_user(alice, [&] {
		const auto before = info(control()).user_memory;
		std::vector<Fd> files;
		for (unsigned i = 0; i < count; i++) {
			const auto name = unique_name();
			files.emplace_back(create(control(), name));
			if (close_state(control(), name) != 0)
				return -1;
			// What this call takes is given back.
			if (run(files.back().get(), std::string(9000, ' ')).error != -ENODEV)
				return -1;
		}
		return static_cast<int>((info(control()).user_memory - before) / count / 16);
	});
	std::printf("%d bytes for each\n", each * 16);
	EXPECT_GT(each, 0);
	EXPECT_LE(each * 16, 2304); // two structs, of 1 KiB each on a kernel that watches locks
}

TEST_F(Account, WhatADeepRecursionTookIsThereAtOnceForOthers)
{
	const State state(control());
	const auto half = stat(state.fd()).maxalloc / 2;
	ASSERT_FALSE(state.run("local function f() return 1 + f() end f()").ok());
	// A string is made of a buffer of its size.
	EXPECT_TRUE(state.run("return #('x'):rep(" + std::to_string(half / 2) + ")").ok());
	ASSERT_FALSE(state.run("local function f() return 1 + f() end f()").ok());
	ASSERT_TRUE(state.run("collectgarbage() collectgarbage()").ok());
	EXPECT_LT(stat(state.fd()).footprint, half);
}

// Each of many arrays becomes so small that it is a block of the arena, where there is no page for
// it; what would be left of a page is filled at once.
TEST_F(Account, NoPageComesFromBlocksThatShrinkInAFullState)
{
	const State state(control(), 2 * MiB);
	const auto outcome = state.run(R"(
		collectgarbage("stop")
		local make = load("return {x = 1, " .. ("1,"):rep(64) .. "}")
		local text = ("x"):rep(9000)
		arrays, kept = {}, {}
		for i = 1, 600 do arrays[i] = make() end
		local function fill(len, most)
			for i = 1, most do kept[#kept + 1] = text:sub(1, len) end
		end
		for i = 1, 20000 do kept[i] = 1 end
		for i = 1, 20000 do kept[i] = nil end
		local function free_some()
			kept[#kept] = nil
			kept[#kept] = nil
			collectgarbage()
			collectgarbage("stop")
		end
		for _, len in ipairs {9000, 3000, 900, 400, 200, 50, 96} do
			pcall(fill, len, 1 << 30)
		end
		free_some()
		for _, array in ipairs(arrays) do
			for j = 9, 64 do array[j] = nil end
			if not pcall(rawset, array, "y", 1) then
				free_some()
				pcall(rawset, array, "y", 1)
			end
			pcall(fill, 96, 29)
		end)");
	const auto after = stat(state.fd());
	std::printf("status %u, footprint %llu KiB\n", outcome.status,
		    static_cast<unsigned long long>(after.footprint / KiB));
	EXPECT_GT(after.footprint, after.maxalloc / 2);
	EXPECT_LE(after.footprint, after.maxalloc + 16 * KiB);
}

TEST_F(Account, AFewBytesThatWaitTakeFewBytes)
{
	constexpr unsigned count = 30;
	const State state(control(), MiB);
	ASSERT_TRUE(state.run("collectgarbage() return 1, 2").ok());
	std::vector<Fd> files;
	for (unsigned i = 0; i < count; i++)
		files.push_back(state.open());
	const auto before = stat(state.fd()).footprint;
	for (const auto &file : files)
		EXPECT_EQ(run_and_leave(file.get(), "collectgarbage() return 1, 2"), 0U);
	const auto each = (stat(state.fd()).footprint - before) / count;
	EXPECT_GT(each, 0U);
	EXPECT_LE(each, 256U); // the state's own buffer is 2 KiB
}

TEST_F(Account, ResultsThatWaitCountAgainstTheCap)
{
	const State state(control(), 4 * MiB);
	const auto idle = stat(state.fd()).footprint;
	std::vector<Fd> files;
	std::vector<unsigned> statuses;
	for (int i = 0; i < 8; i++) {
		files.push_back(state.open());
		statuses.push_back(run_and_leave(files.back().get(), "return ('x'):rep(800000)"));
		EXPECT_LE(stat(state.fd()).footprint, 4 * MiB);
	}
	EXPECT_EQ(statuses.front(), unsigned{LUNATIK_STATUS_OK});
	EXPECT_EQ(statuses.back(), unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_GT(stat(state.fd()).footprint, idle + MiB);
	files.clear();
	ASSERT_TRUE(state.run("collectgarbage()").ok());
	EXPECT_LT(stat(state.fd()).footprint, idle + 64 * KiB);
}

TEST_F(Account, WhatIsRefusedLeavesNothing)
{
	const State state(control());
	const std::string_view chunk = "return 1", args = "\x91\xcb"; // a float, cut off
	ASSERT_TRUE(state.run("collectgarbage('stop')").ok());
	const auto before = stat(state.fd()).footprint;
	for (int i = 0; i < 10; i++) {
		lunatik_run request{};
		request.chunk_len = chunk.size();
		request.chunk = 8;
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EFAULT);
		request.chunk = reinterpret_cast<std::uintptr_t>(chunk.data());
		request.args = reinterpret_cast<std::uintptr_t>(args.data());
		request.args_len = args.size();
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EINVAL);
		request.args_len = 64 * MiB;
		EXPECT_EQ(call(state.fd(), LUNATIK_IOC_RUN, request), -EMSGSIZE);
	}
	EXPECT_EQ(stat(state.fd()).footprint, before);
}

// Short ones are in a buffer of the state's, which a file keeps that does not fetch them.
TEST_F(Account, ShortResultsThatWaitCountToo)
{
	const State state(control());
	ASSERT_TRUE(state.run("function f() return 'short' end").ok());
	const auto before = stat(state.fd()).footprint;
	std::vector<Fd> files;
	for (int i = 0; i < 4; i++) {
		files.push_back(state.open());
		EXPECT_EQ(run_and_leave(files.back().get(), "return 'short'"),
			  unsigned{LUNATIK_STATUS_OK});
	}
	EXPECT_GE(stat(state.fd()).footprint, before + 4 * 8);
	ASSERT_EQ(close_state(control(), state.name()), 0);
}

// Whoever waits has a buffer too, which comes back after the state has gone.
TEST_F(AccountRace, ShortInputOfThoseWhoWaitComesBackFromAClosedState)
{
	const auto before = all();
	State state(control());
	std::vector<Process> running;
	for (int i = 0; i < 4; i++)
		running.emplace_back([&] {
			const auto error =
				state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE})
					.error;
			return error == 0 || error == -ENODEV ? 0 : 1;
		});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).flags != 0; }));
	usleep(20'000);
	ASSERT_EQ(close_state(control(), state.name(), LUNATIK_CLOSE_FORCE), 0);
	for (auto &process : running)
		EXPECT_EQ(process.wait(), 0);
	state.close_file();
	EXPECT_EQ(all(), before);
}

TEST_F(AccountRace, ChunksThatWaitCountAgainstTheCap)
{
	const State state(control(), 4 * MiB);
	const Process owner([&] {
		state.run("while true do end", {.timeout = LUNATIK_TIMEOUT_NONE});
		return 0;
	});
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).flags != 0; }));
	const std::string chunk = "return 1 --" + std::string(1'000'000, 'x');
	std::vector<Process> waiting;
	for (int i = 0; i < 8; i++)
		waiting.emplace_back(
			[&] { return run(state.fd(), chunk).error == -ENOMEM ? 1 : 0; });
	// Four such chunks and a heap are over the cap.
	ASSERT_TRUE(eventually([&] { return stat(state.fd()).footprint > 3 * MiB; }));
	EXPECT_LE(stat(state.fd()).footprint, 4 * MiB);
	owner.signal(SIGKILL);
	int refused = 0;
	for (auto &process : waiting)
		refused += process.wait();
	EXPECT_GE(refused, 1);
	EXPECT_LT(refused, 8);
	EXPECT_LT(stat(state.fd()).footprint, MiB);
}

TEST_F(Account, TheStatesOfOneUserTakeNoMoreThanTheyMay)
{
	const Parameter limit("max_memory_per_user", 6 * MiB);
	std::vector<std::string> names;
	const auto taken = hoard_as(alice, names);
	EXPECT_LE(taken, 6 * 16);
	EXPECT_GT(taken, 5 * 16);
	EXPECT_EQ(as_user(alice, [&] { return create(control(), unique_name()); }), -EDQUOT);
	// Nobody else is concerned.
	const auto of_bob = unique_name();
	EXPECT_EQ(as_user(bob,
			  [&] {
				  const Fd state(create(control(), of_bob));
				  return run(state.get(), "return ('x'):rep(100000)").ok() ? 0 : 1;
			  }),
		  0);
	const State of_root(control(), 16 * MiB);
	EXPECT_TRUE(of_root.run("x = ('x'):rep(7 << 20)").ok());
	close_all(names);
	close_all({of_bob});
	EXPECT_EQ(as_user(alice, [&] { return int(info(control()).user_memory / KiB); }), 0);
}

TEST_F(Account, WhatAllUsersTakeLeavesAReserveForRoot)
{
	const auto before = all();
	const Parameter per_user("max_memory_per_user", 64 * MiB);
	const Parameter limit("max_memory", before + 8 * MiB);
	std::vector<std::string> names;
	hoard_as(alice, names);
	hoard_as(bob, names);
	const auto told = info(control());
	EXPECT_LE(told.memory, told.memory_max - told.memory_reserved);
	EXPECT_GT(told.memory, told.memory_max - told.memory_reserved - MiB);
	EXPECT_EQ(as_user(alice, [&] { return create(control(), unique_name()); }), -ENOSPC);
	{
		const State of_root(control());
		EXPECT_EQ(of_root.run("return #('x'):rep(100000)").values(), "100000");
	}
	close_all(names);
	EXPECT_EQ(all(), before);
}

TEST_F(Account, SomePlacesForStatesAreReservedForRoot)
{
	const auto before = info(control()).states;
	const Parameter limit("max_states", before + 16);
	const Parameter per_user("max_states_per_user", 1000);
	std::vector<std::string> names;
	for (int i = 0; i < 17; i++)
		names.push_back(unique_name());
	const auto reserved = info(control()).states_reserved;
	EXPECT_GE(reserved, 2U);
	EXPECT_EQ(as_user(alice,
			  [&] {
				  int made = 0;
				  for (const auto &name : names)
					  made += Fd(create(control(), name)).is_open();
				  return made;
			  }),
		  int(16 - reserved));
	EXPECT_EQ(as_user(alice, [&] { return create(control(), unique_name()); }), -ENOSPC);
	{
		const State of_root(control());
		EXPECT_TRUE(of_root.run("return 1").ok());
	}
	close_all(names);
}

TEST_F(Account, SubordinateIdsShareTheLimitsOfWhoOwnsTheirNamespace)
{
	const Parameter limit("max_states_per_user", 4);
	std::vector<std::string> names;
	for (int i = 0; i < 8; i++)
		names.push_back(unique_name());
	int ready[2];
	int mapped[2];
	ASSERT_EQ(pipe2(ready, O_CLOEXEC), 0);
	ASSERT_EQ(pipe2(mapped, O_CLOEXEC), 0);
	const Fd from_owner(ready[0]), to_parent(ready[1]), from_parent(mapped[0]),
		to_owner(mapped[1]);
	Process owner([&] {
		char byte = 0;
		if (setresgid(alice.gid, alice.gid, alice.gid) ||
		    setresuid(alice.uid, alice.uid, alice.uid) || unshare(CLONE_NEWUSER) ||
		    write(to_parent.get(), "", 1) != 1 || read(from_parent.get(), &byte, 1) != 1)
			return 100;
		int made = 0;
		for (std::size_t i = 0; i < names.size(); i++)
			made += in_process([&] {
				const auto id = static_cast<uid_t>(i + 1);
				if (setresuid(id, id, id))
					return 100;
				return Fd(create(control(), names[i])).is_open() ? 1 : 0;
			});
		return made;
	});
	char byte = 0;
	ASSERT_EQ(read(from_owner.get(), &byte, 1), 1);
	// The ids 1 to 100 of the namespace are those from 100000 on.
	std::ofstream("/proc/" + std::to_string(owner.pid()) + "/uid_map")
		<< "0 4101 1\n1 100000 100\n";
	ASSERT_EQ(write(to_owner.get(), "", 1), 1);
	EXPECT_EQ(owner.wait(), 4);
	close_all(names);
}

TEST_F(Account, AClosedStateTakesNothingButTheHandleOfItsFiles)
{
	const auto before = all();
	State state(control(), 4 * MiB);
	ASSERT_EQ(run_and_leave(state.fd(), "return ('x'):rep(1000000)"),
		  unsigned{LUNATIK_STATUS_OK});
	EXPECT_GT(all(), before + 900 * KiB);
	ASSERT_EQ(close_state(control(), state.name()), 0);
	EXPECT_LT(all(), before + 16 * KiB);
	state.close_file();
	EXPECT_EQ(all(), before);
}

} // namespace
