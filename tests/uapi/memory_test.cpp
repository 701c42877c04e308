// SPDX-License-Identifier: GPL-2.0-only
// The memory cap: it holds, reaching it hurts nobody, and all comes back.
#include "device.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace {

using Memory = Device;
using MemoryRace = Memory;

constexpr std::uint64_t MiB = 1 << 20;

// A line "NAME: N kB" of /proc/meminfo, bytes.
std::int64_t meminfo(std::string_view name)
{
	std::ifstream file("/proc/meminfo");
	std::string word;
	while (file >> word) {
		std::int64_t kilobytes = 0;
		if (word == std::string(name) + ":" && file >> kilobytes)
			return kilobytes * 1024;
	}
	throw std::runtime_error("no such line in /proc/meminfo");
}

TEST_F(Memory, ATableOfOneGibibyteEndsWithNotEnoughMemory)
{
	const State state(control(), MiB);
	const auto outcome = state.run("local t = {} for i = 1, 1 << 27 do t[i] = i end",
				       {.timeout = LUNATIK_TIMEOUT_NONE});
	EXPECT_EQ(outcome.error, 0);
	EXPECT_EQ(outcome.status, unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_NE(outcome.message().find("not enough memory"), std::string::npos);
	EXPECT_LE(stat(state.fd()).peakalloc, MiB);
	EXPECT_EQ(state.run("return 6 * 7").values(), "42");
}

TEST_F(Memory, NoWayToAskForItPassesTheCap)
{
	const char *const chunks[] = {
		"local t = {} while true do t = {t} end",
		"local s = 'x' while true do s = s .. s end",
		"return string.rep('x', 1 << 30)",
		"return string.rep('x', 1 << 40)",
		"return table.concat({}, ('x'):rep(1 << 19)) .. ('y'):rep(1 << 19) .. ('z'):rep(1 << 19)",
		"local t = {} for i = 1, 1 << 30 do t[i] = function() return i end end",
		"local t = {} for i = 1, 1 << 30 do t[i] = coroutine.create(print) end",
		"local function f(n) return 1 + f(n + 1) end return f(1)",
		"return table.unpack({}, 1, 900000)",
		"local t = {} for i = 1, 1 << 30 do t[('k'):rep(100) .. i] = true end",
		"return load(('x = 1 '):rep(100000))",
		"local t = {} for i = 1, 1 << 30 do t[-i] = i end",
	};
	const State state(control(), MiB);
	for (const auto *chunk : chunks) {
		const auto outcome = state.run(chunk, {.timeout = LUNATIK_TIMEOUT_NONE});
		EXPECT_EQ(outcome.error, 0) << chunk;
		EXPECT_NE(outcome.status, unsigned{LUNATIK_STATUS_OK}) << chunk;
		EXPECT_LE(stat(state.fd()).peakalloc, MiB) << chunk;
		ASSERT_EQ(state.run("collectgarbage() return 6 * 7").values(), "42") << chunk;
	}
}

TEST_F(Memory, WhatIsHeldIsWhatLuaHoldsToTheByte)
{
	const State state(control());
	for (const auto *chunk : {"t = {}", "t = ('x'):rep(100000)", "t = {1, 2, {}}", "t = nil"}) {
		ASSERT_TRUE(state.run(chunk).ok());
		// Lua counts in whole KiB here, the library of the state in bytes.
		EXPECT_EQ(state.run("return lunatik.memory() // 1024 == collectgarbage('count')")
				  .values(),
			  "true")
			<< chunk;
		// A string that is 1000 bytes longer takes 1000 bytes more.
		EXPECT_EQ(state.run("local y = ('y'):rep(9000) collectgarbage('stop') "
				    "local function cost(n) local now = lunatik.memory() "
				    "local s = y:sub(1, n - 1) return lunatik.memory() - now end "
				    "cost(9000) return cost(3000) - cost(2000)")
				  .values(),
			  "1000")
			<< chunk;
	}
	EXPECT_EQ(stat(state.fd()).maxalloc, 1U << 20);
}

TEST_F(Memory, AStateAtItsCapIsFreeAgainWhenTheGarbageIsCollected)
{
	const State state(control(), MiB);
	const auto before = stat(state.fd()).curralloc;
	ASSERT_EQ(state.run("big = {} for i = 1, 1 << 30 do big[i] = {} end").status,
		  unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_GT(stat(state.fd()).curralloc, MiB / 2);
	ASSERT_TRUE(state.run("big = nil collectgarbage() collectgarbage()").ok());
	EXPECT_LT(stat(state.fd()).curralloc, before + 64 * 1024);
}

TEST_F(Memory, TheSmallestCapHoldsTheLibrariesAndASmallScript)
{
	const State state(control(), LUNATIK_MAXALLOC_MIN);
	EXPECT_EQ(state.run("local t = {} for i = 1, 100 do t[i] = i end print(#t) return #t")
			  .values(),
		  "100");
	EXPECT_LE(stat(state.fd()).peakalloc, std::uint64_t{LUNATIK_MAXALLOC_MIN});
}

TEST_F(Memory, NothingRemainsAfterTenThousandStates)
{
	const auto cycle = [this](int times) {
		const auto name = unique_name();
		for (int i = 0; i < times; i++) {
			const Fd state(create(control(), name));
			ASSERT_TRUE(state.is_open());
			if (i % 100 == 0) {
				ASSERT_TRUE(
					run(state.get(), "x = {} for i = 1, 1000 do x[i] = {i} end")
						.ok());
			}
			ASSERT_EQ(close_state(control(), name), 0);
		}
	};
	// Where it is slow each allocation is watched anyway.
	const int times = 10'000 / static_cast<int>(slowness() * slowness());
	cycle(std::min(500, times)); // what is cached once is cached by now
	const auto free_before = meminfo("MemAvailable");
	const auto slab_before = meminfo("SUnreclaim");
	cycle(times);
	const auto free_lost = free_before - meminfo("MemAvailable");
	const auto slab_grown = meminfo("SUnreclaim") - slab_before;
	std::printf("%d states: MemAvailable %+lld KiB, SUnreclaim %+lld KiB\n", times,
		    static_cast<long long>(-free_lost / 1024),
		    static_cast<long long>(slab_grown / 1024));
	// A leak of one struct a state would be 5 MiB or more, of a heap 200 MiB.
	EXPECT_LT(free_lost, static_cast<std::int64_t>(4 * MiB));
	EXPECT_LT(slab_grown, static_cast<std::int64_t>(2 * MiB));
}

TEST_F(MemoryRace, TheBombOfOneStateLeavesOthersAndTheMachineAlone)
{
	const State neighbour(control());
	const State bomb(control(), 64 * MiB / slowness());
	const int times = 200 / static_cast<int>(slowness());
	Process working([&] {
		for (int i = 0; i < times; i++)
			if (!neighbour.run("local t = {} for i = 1, 1000 do t[i] = {} end").ok())
				return 1;
		return 0;
	});
	EXPECT_EQ(bomb.run("local t = {} while true do t = {t} end",
			   {.timeout = LUNATIK_TIMEOUT_NONE})
			  .status,
		  unsigned{LUNATIK_STATUS_MEMORY});
	EXPECT_EQ(working.wait(), 0);
}

} // namespace
