// SPDX-License-Identifier: GPL-2.0-only
#include "reference.hpp"

#include "tests/fuzz/codec/canonical.hpp"

#include <lunatik/value.hpp>

#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include <sys/time.h>

extern "C" {
#include "driver/value.h"
#include "hooks.h"
#include "lauxlib.h"
#include "lualib.h"
}

namespace {

// About what the kernel has to spare, see LUNATIK_STACK_RESERVE.
constexpr std::size_t stack = 6144;
constexpr int step = 100;

struct Host {
	luai_host hooks{}; // first: Lua reaches it through the allocator's userdata
	volatile std::sig_atomic_t late = 0;
	std::string printed;
	std::uint64_t polls = 0;
	std::uint64_t instructions = 0;
};

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(luai_hostof(L));
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

// As in driver/exec.c.
int message(lua_State *L)
{
	const char *text = lua_tostring(L, 1);
	if (!text) {
		if (luaL_callmeta(L, 1, "__tostring") && lua_type(L, -1) == LUA_TSTRING)
			text = lua_tostring(L, -1);
		else
			text = lua_pushfstring(L, "(error object is a %s value)",
					       luaL_typename(L, 1));
	}
	luaL_traceback(L, L, text, 1);
	return 1;
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
		*const_cast<volatile int *>(&running->hooks.poll) = 1;
	}

	static inline Host *running = nullptr;
};

struct Task {
	const char *text;
	std::size_t size;
	const char *name;
	bool compiled;
};

int execute(lua_State *L)
{
	Task &task = *static_cast<Task *>(lua_touserdata(L, 1));
	lua_settop(L, 0);
	if (luaL_loadbufferx(L, task.text, task.size, task.name, "t") != LUA_OK)
		return lua_error(L);
	task.compiled = true;
	lua_call(L, 0, LUA_MULTRET);
	lunatik_packvalues(L, lua_gettop(L));
	return 1;
}

int open(lua_State *L)
{
	luai_openlibs(L);
	return 0;
}

std::string status_name(int status, bool compiled)
{
	switch (status) {
	case LUA_OK:
		return "ok";
	case LUA_ERRMEM:
		return "memory";
	case LUA_ERRERR:
		return "errerr";
	default:
		return compiled ? "runtime" : "syntax";
	}
}

} // namespace

extern "C" {

void luai_poll(lua_State *L)
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

int luai_rest(lua_State *L)
{
	return host_of(L).late;
}

void luai_write(lua_State *L, const char *bytes, size_t size)
{
	host_of(L).printed.append(bytes, size);
}

void luai_writeline(lua_State *L)
{
	host_of(L).printed += '\n';
}

unsigned int luai_seed()
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
	lua_State *L = lua_newstate(allocate, &host);
	if (!L)
		throw std::bad_alloc();
	lua_pushcfunction(L, open);
	if (lua_pcall(L, 0, 0, 0) != LUA_OK)
		throw std::bad_alloc();

	const std::string name(chunkname);
	Task task{program.data(), program.size(), name.c_str(), false};
	if (options.polled) {
		host.hooks.poll = 1;
		lua_sethook(L, count, LUA_MASKCOUNT, step);
	}
	host.hooks.stackfloor =
		reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)) - stack;
	lua_pushcfunction(L, message);
	lua_pushcfunction(L, execute);
	lua_pushlightuserdata(L, &task);
	int status = LUA_OK;
	{
		const Deadline deadline(host, options.timeout);
		status = lua_pcall(L, 1, 1, 1);
	}

	Reference result;
	result.outcome.status = host.late ? "deadline" : status_name(status, task.compiled);
	result.outcome.printed = std::move(host.printed);
	result.instructions = host.instructions;
	result.polls = host.polls;
	if (result.outcome.status == "ok") {
		const std::span bytes(static_cast<const std::byte *>(lua_touserdata(L, -1)),
				      lua_rawlen(L, -1));
		result.outcome.values =
			canonical::text_of_list(lunatik::decode(bytes).as<lunatik::Array>());
	} else if (lua_isstring(L, -1)) {
		std::size_t size = 0;
		const char *text = lua_tolstring(L, -1, &size);
		result.outcome.message.assign(text, size);
	}
	host.hooks.poll = host.late; // what is closed now has to end as well
	lua_close(L);
	return result;
}
