// SPDX-License-Identifier: GPL-2.0-only
// Arbitrary text as a chunk, under the bounds of a run: memory, C stack, polls. What compiles is
// executed for a while, with all the libraries that a script sees.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

extern "C" {
#include "host.h"
#include "lauxlib.h"
#include "libs.h"
#include "lualib.h"
}

namespace {

constexpr std::size_t cap = 1 << 20;
constexpr long polls_max = 3000;

// Frames are several times their size under the sanitizers, so these are too; what is under the
// floor is for errors, and for the allocator below.
constexpr std::size_t stack = 20 << 10;
constexpr std::size_t stack_reserve = 12 << 10;

// Between two polls, ns of processor time. All that is done on a heap of that size, slowed down by
// the sanitizers, takes a small part of it.
constexpr long quiet_max = 500'000'000;

struct Host {
	lunatik_host lua{}; // first: Lua reaches it through the allocator's userdata
	std::size_t held = 0;
	long allocations = 0;
	long allocations_max = -1; // then each one fails; < 0: no limit
	long polls = 0;
	long polled_at = 0;
};

long cpu_now()
{
	timespec now{};
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return now.tv_sec * 1'000'000'000L + now.tv_nsec;
}

void promise(bool kept, const char *what)
{
	if (kept)
		return;
	std::fprintf(stderr, "BROKEN: %s\n", what);
	std::abort();
}

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(lunatik_host_of(L));
}

void check_stack(const Host &host)
{
	const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
	promise(here + stack_reserve >= host.lua.stackfloor, "the C stack has a floor");
}

void *allocate(void *userdata, void *block, std::size_t osize, std::size_t nsize)
{
	Host &host = *static_cast<Host *>(userdata);
	check_stack(host);
	const std::size_t old = block ? osize : 0;
	if (nsize == 0) {
		std::free(block);
		host.held -= old;
		return nullptr;
	}
	if (nsize > old) {
		if (host.held - old + nsize > cap || host.allocations == host.allocations_max)
			return nullptr;
		host.allocations++;
	}
	// Always another place, so that who keeps a pointer to the old one is found out.
	void *to = std::malloc(nsize);
	if (!to)
		return nullptr;
	if (block) {
		__builtin_memcpy(to, block, old < nsize ? old : nsize);
		std::free(block);
	}
	host.held += nsize - old;
	return to;
}

struct Task {
	const char *text;
	std::size_t size;
	bool compiled;
};

int traceback(lua_State *L)
{
	const char *message = lua_tostring(L, 1);
	luaL_traceback(L, L, message ? message : luaL_typename(L, 1), 1);
	return 1;
}

int run(lua_State *L)
{
	Task &task = *static_cast<Task *>(lua_touserdata(L, 1));
	lua_settop(L, 0);
	luai_openlibs(L);
	if (luaL_loadbufferx(L, task.text, task.size, "=chunk", "t") != LUA_OK)
		return lua_error(L);
	task.compiled = true;
	lua_call(L, 0, 0);
	return 0;
}

// One run in a universe of its own. Returns how it ended.
int bounded(Host &host, Task &task)
{
	lua_State *L = lua_newstate(allocate, &host);
	if (!L) {
		promise(host.held == 0, "a universe that could not be made leaves nothing");
		return LUA_ERRMEM;
	}
	host.lua.stackfloor = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)) - stack;
	host.lua.poll = 1;
	host.polled_at = cpu_now();
	lua_pushcfunction(L, traceback);
	lua_pushcfunction(L, run);
	lua_pushlightuserdata(L, &task);
	const int status = lua_pcall(L, 1, 0, 1);
	promise(status == LUA_OK || lua_gettop(L) == 2, "an error leaves its message and no more");
	// The finalizers that are left have to end too.
	host.polls = 0;
	host.polled_at = cpu_now();
	lua_close(L);
	promise(host.held == 0, "a closed universe holds nothing");
	return status;
}

} // namespace

extern "C" {

void lunatik_host_poll(lua_State *L)
{
	Host &host = host_of(L);
	const long now = cpu_now();
	promise(now - host.polled_at < quiet_max, "there is a poll in time");
	host.polled_at = now;
	check_stack(host);
	if (++host.polls < polls_max) {
		// The stack is the poll's to use, above what is in use.
		if (lua_checkstack(L, 8)) {
			const int top = lua_gettop(L);
			lua_settop(L, top + 8);
			lua_settop(L, top);
		}
		return;
	}
	luaL_checkstack(L, 4, nullptr);
	luaL_where(L, 1);
	lua_pushstring(L, "deadline exceeded");
	lua_concat(L, 2);
	lua_error(L);
}

int lunatik_host_rest(lua_State *L)
{
	return host_of(L).polls >= polls_max;
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
	lua_newtable(L);
	return 1;
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
	const std::string_view text(reinterpret_cast<const char *>(data), size);
	Task task{text.data(), text.size(), false};
	Host host;
	bounded(host, task);
	const long allocations = host.allocations;

	// The same again, and one of the allocations fails with all that follow: one that the
	// fuzzer can't choose, yet the same for the same text.
	Host poor;
	poor.allocations_max =
		static_cast<long>(std::hash<std::string_view>{}(text) % (allocations + 1));
	Task again{text.data(), text.size(), false};
	bounded(poor, again);
	promise(!again.compiled || task.compiled, "a text compiles or does not");
	return 0;
}
}
