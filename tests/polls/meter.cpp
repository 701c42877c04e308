// SPDX-License-Identifier: GPL-2.0-only
#include "meter.hpp"

#include "tests/fuzz/programs/universe.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <optional>

#include <execinfo.h>
#include <x86intrin.h>

extern "C" {
#include "host.h"
#include "lauxlib.h"
}

namespace {

// What the finalizers that are left at the close may take, as in the kernel.
constexpr std::int64_t close_time = 100'000'000;

// The clock of the processor's time costs a system call. It is read when this much real time has
// gone, so that a gap may be told longer by as much and never shorter. Cycles: 25 us or more.
constexpr std::uint64_t unread_max = 100'000;

// How many gaps of a run are kept: the longest. The others are what is rare enough.
constexpr std::size_t gaps_max = 32;

// Runs are not quite the same each time: addresses differ. So the same gap may be a few polls away.
constexpr std::uint64_t same_within = 256;

// A block whose copying can take a while.
constexpr std::size_t large = 64 << 10;

std::int64_t processor_time()
{
	timespec now{};
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return now.tv_sec * 1'000'000'000L + now.tv_nsec;
}

struct Host {
	lunatik_host lua{}; // first: Lua reaches it through the allocator's userdata
	std::size_t cap = 0;
	std::size_t held = 0;
	std::int64_t deadline = 0;
	bool late = false;
	bool closing = false;

	std::uint64_t read_at = 0; // cycles
	std::int64_t asked_at = 0; // when the clock was read last, or earlier than the last hook
	std::int64_t allocator = 0;
	void *asked_by = nullptr;
	std::optional<Gap> placeless; // ended by a rest, where the universe must not be touched
	Measured result;
};

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(lunatik_host_of(L));
}

// Where the script is. Neither raises nor allocates; to be asked in a poll, not in a rest.
std::string position(lua_State *L)
{
	std::string where;
	lua_Debug call;
	for (int level = 0; level < 4 && lua_getstack(L, level, &call); level++) {
		if (!lua_getinfo(L, "Sl", &call) || call.currentline < 0)
			continue;
		if (!where.empty())
			where += " < ";
		where += std::string(call.short_src) + ":" + std::to_string(call.currentline);
	}
	return where;
}

void keep(std::vector<Gap> &gaps, Gap gap)
{
	gaps.insert(std::ranges::upper_bound(gaps, gap.length, std::greater{}, &Gap::length),
		    std::move(gap));
	if (gaps.size() > gaps_max)
		gaps.pop_back();
}

void keep_placeless(Host &host, const std::string &script)
{
	if (!host.placeless)
		return;
	host.placeless->script = script;
	keep(host.result.gaps, std::move(*host.placeless));
	host.placeless.reset();
}

// Between two calls is what is measured; what a call takes itself is not. In a rest the script's
// place is not known; it is about where the next poll finds it.
void asked(lua_State *L, const char *end, void *by, bool is_rest)
{
	Host &host = host_of(L);
	host.result.asked++;
	if (host.placeless && !is_rest)
		keep_placeless(host, position(L));
	if (__rdtsc() - host.read_at >= unread_max) {
		const std::int64_t now = processor_time();
		const std::int64_t length = now - host.asked_at;
		if (length >= gap_min) {
			void *frames[24];
			const int n = backtrace(frames, 24);
			keep_placeless(host, "");
			host.placeless = {length,
					  std::min(host.allocator, length),
					  end,
					  {},
					  std::vector<void *>(frames, frames + n),
					  host.asked_by,
					  by,
					  host.result.asked};
			if (!is_rest)
				keep_placeless(host, position(L));
		}
		if (now >= host.deadline)
			host.late = true;
		host.asked_at = processor_time();
		host.read_at = __rdtsc();
	}
	host.allocator = 0;
	host.asked_by = by;
}

void start(Host &host, std::int64_t timeout)
{
	host.late = false;
	host.asked_at = processor_time();
	host.read_at = __rdtsc();
	host.allocator = 0;
	host.asked_by = nullptr;
	host.deadline = host.asked_at + timeout;
}

// As the kernel's: a larger block is another block.
void *allocate(void *userdata, void *block, std::size_t osize, std::size_t nsize)
{
	Host &host = *static_cast<Host *>(userdata);
	const std::size_t old = block ? osize : 0;
	if (nsize == 0) {
		std::free(block);
		host.held -= old;
		return nullptr;
	}
	if (nsize > old && host.held - old + nsize > host.cap)
		return nullptr;
	const bool slow = nsize >= large;
	const std::int64_t began = slow ? processor_time() : 0;
	void *to = std::malloc(nsize);
	if (!to)
		return nsize <= old ? block : nullptr;
	if (block) {
		std::memcpy(to, block, std::min(old, nsize));
		std::free(block);
	}
	if (slow)
		host.allocator += processor_time() - began;
	host.held += nsize - old;
	return to;
}

// The library of the driver, as far as scripts call it.
int lib_memory(lua_State *L)
{
	lua_pushinteger(L, static_cast<lua_Integer>(host_of(L).held));
	return 1;
}

int lib_cap(lua_State *L)
{
	lua_pushinteger(L, static_cast<lua_Integer>(host_of(L).cap));
	return 1;
}

int lib_clock(lua_State *L)
{
	lua_pushinteger(L, processor_time());
	return 1;
}

} // namespace

extern "C" {

void lunatik_host_poll(lua_State *L)
{
	asked(L, "poll", __builtin_return_address(0), false);
	if (host_of(L).late)
		luaL_error(L, "deadline exceeded");
}

int lunatik_host_rest(lua_State *L)
{
	asked(L, "rest", __builtin_return_address(0), true);
	return host_of(L).late;
}

void lunatik_host_write(lua_State *, const char *, size_t) {}
void lunatik_host_writeline(lua_State *) {}
int lunatik_host_openoutput(lua_State *)
{
	return 1;
}

unsigned int lunatik_host_seed()
{
	return 42;
}

int luaopen_lunatik(lua_State *L)
{
	const luaL_Reg functions[] = {
		{"memory", lib_memory},
		{"cap", lib_cap},
		{"clock", lib_clock},
		{nullptr, nullptr},
	};
	lua_newtable(L);
	luaL_setfuncs(L, functions, 0);
	lua_pushliteral(L, "meter");
	lua_setfield(L, -2, "name");
	return 1;
}
}

Measured measure(const Work &work)
{
	Host host;
	host.cap = work.cap;
	lua_State *L = open_universe(allocate, host.lua);

	host.lua.poll = 1;
	start(host, work.timeout);
	const Ending ending = run_text(L, work.text, "=script");
	asked(L, "end of the run", nullptr, false);
	host.result.lateness = std::max(std::int64_t{0}, processor_time() - host.deadline);
	host.result.status = host.late ? "deadline" : ending.name();

	host.closing = true;
	start(host, close_time);
	lua_close(L);
	// The universe has gone; its last gap ends here.
	const std::int64_t length = processor_time() - host.asked_at;
	keep_placeless(host, "");
	if (length >= gap_min)
		keep(host.result.gaps,
		     {length,
		      std::min(host.allocator, length),
		      "end of the close",
		      {},
		      {},
		      host.asked_by,
		      nullptr,
		      host.result.asked});
	return std::move(host.result);
}

Measured measure_surely(const Work &work)
{
	constexpr int times = 3;
	Measured sure = measure(work);
	for (int i = 1; i < times && (!sure.gaps.empty() || sure.lateness >= gap_min); i++) {
		const Measured other = measure(work);
		std::vector<Gap> both;
		for (Gap &gap : sure.gaps) {
			const auto same = [&](const Gap &candidate) {
				const auto between = gap.number > candidate.number
					? gap.number - candidate.number
					: candidate.number - gap.number;
				return candidate.began == gap.began &&
					candidate.ended == gap.ended &&
					between <= same_within + gap.number / 1000;
			};
			const auto found = std::ranges::find_if(other.gaps, same);
			if (found == other.gaps.end())
				continue;
			gap.length = std::min(gap.length, found->length);
			gap.allocator = std::min(gap.allocator, found->allocator);
			keep(both, std::move(gap));
		}
		sure.gaps = std::move(both);
		sure.lateness = std::min(sure.lateness, other.lateness);
	}
	return sure;
}
