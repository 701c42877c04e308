// SPDX-License-Identifier: GPL-2.0-only
#include "reference.hpp"

#include "universe.hpp"

#include "tests/fuzz/codec/canonical.hpp"

#include <lunatik/value.hpp>

#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sys/time.h>

extern "C" {
#include "host.h"
#include "lauxlib.h"
}

namespace {

constexpr int step = 100;

struct Host {
	lunatik_host lua{}; // first: Lua reaches it through the allocator's userdata
	volatile std::sig_atomic_t late = 0;
	std::string printed;
	std::uint64_t polls = 0;
	std::uint64_t instructions = 0;
};

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(lunatik_host_of(L));
}

void *allocate(void *, void *block, std::size_t, std::size_t size)
{
	if (size > 0)
		return std::realloc(block, size);
	std::free(block);
	return nullptr;
}

void count(lua_State *L, lua_Debug *)
{
	host_of(L).instructions += step;
}

lunatik::Array decode(std::string_view bytes)
{
	return lunatik::decode(std::as_bytes(std::span(bytes))).as<lunatik::Array>();
}

// Makes the host poll, and late, when the time is up.
class Deadline {
public:
	Deadline(Host &host, std::chrono::milliseconds timeout)
	{
		running = &host;
		std::signal(SIGALRM, ring);
		set(timeout);
	}
	~Deadline() { set({}); }
	Deadline(const Deadline &) = delete;
	Deadline &operator=(const Deadline &) = delete;

private:
	static void set(std::chrono::milliseconds timeout)
	{
		const itimerval timer{{}, {timeout.count() / 1000, timeout.count() % 1000 * 1000}};
		setitimer(ITIMER_REAL, &timer, nullptr);
	}

	static void ring(int)
	{
		running->late = 1;
		*const_cast<volatile int *>(&running->lua.poll) = 1;
	}

	static inline Host *running = nullptr;
};

} // namespace

extern "C" {

void lunatik_host_poll(lua_State *L)
{
	Host &host = host_of(L);
	host.polls++;
	if (host.late)
		luaL_error(L, "deadline exceeded");
	// The stack is the poll's to use, above what is in use.
	luaL_checkstack(L, 8, nullptr);
	const int top = lua_gettop(L);
	lua_settop(L, top + 8);
	lua_settop(L, top);
}

int lunatik_host_rest(lua_State *L)
{
	return host_of(L).late;
}

void lunatik_host_write(lua_State *L, const char *bytes, size_t size)
{
	host_of(L).printed.append(bytes, size);
}

void lunatik_host_writeline(lua_State *L)
{
	host_of(L).printed += '\n';
}

int lunatik_host_openoutput(lua_State *)
{
	return 1;
}

unsigned int lunatik_host_seed()
{
	return static_cast<unsigned int>(std::rand());
}

int luaopen_lunatik(lua_State *L)
{
	lua_newtable(L);
	return 1;
}
}

Reference run_reference(std::string_view program, std::string_view chunkname,
			const ReferenceOptions &options)
{
	Host host;
	lua_State *L = open_universe(allocate, host.lua);
	const std::string name(chunkname);
	if (options.polled) {
		host.lua.poll = 1;
		lua_sethook(L, count, LUA_MASKCOUNT, step);
	}
	Ending ending;
	{
		const Deadline deadline(host, options.timeout);
		ending = run_text(L, program, name.c_str());
	}

	Reference result;
	result.outcome.status = host.late ? "deadline" : ending.name();
	result.outcome.printed = std::move(host.printed);
	result.instructions = host.instructions;
	result.polls = host.polls;
	if (result.outcome.status == "ok") {
		result.outcome.values = canonical::text_of_list(decode(
			{static_cast<const char *>(lua_touserdata(L, -1)), lua_rawlen(L, -1)}));
	} else {
		Failure failure = take_failure(L, ending);
		result.outcome.message = std::move(failure.message);
		result.outcome.traceback = std::move(failure.traceback);
		if (failure.object)
			result.outcome.object = canonical::text(decode(*failure.object).at(0));
	}
	host.lua.poll = host.late; // what is closed now has to end as well
	lua_close(L);
	return result;
}
