// SPDX-License-Identifier: GPL-2.0-only
#include "universe.hpp"

#include <cstddef>
#include <cstdint>
#include <new>

extern "C" {
#include "driver/message.h"
#include "driver/value.h"
#include "lauxlib.h"
#include "libs.h"
#include "lualib.h"
}

namespace {

// LUNATIK_STACK_BUDGET of a kernel without sanitizers.
constexpr std::size_t stack = (std::size_t{16} << 10) * 19 / 32;

struct Task {
	std::string_view text;
	const char *chunkname;
	bool is_compiled;
};

int open(lua_State *L)
{
	luai_openlibs(L);
	lunatik_message_open(L);
	return 0;
}

int execute(lua_State *L)
{
	Task &task = *static_cast<Task *>(lua_touserdata(L, 1));
	lua_settop(L, 0);
	if (luaL_loadbufferx(L, task.text.data(), task.text.size(), task.chunkname, "t") != LUA_OK)
		return lua_error(L);
	task.is_compiled = true;
	lua_call(L, 0, LUA_MULTRET);
	lunatik_value_pack(L, lua_gettop(L));
	return 1;
}

int pack(lua_State *L)
{
	lunatik_value_pack(L, 1);
	return 1;
}

} // namespace

std::string Ending::name() const
{
	switch (status) {
	case LUA_OK:
		return "ok";
	case LUA_ERRMEM:
		return "memory";
	case LUA_ERRERR:
		return "errerr";
	default:
		return is_compiled ? "runtime" : "syntax";
	}
}

lua_State *open_universe(lua_Alloc allocate, lunatik_host &host)
{
	lua_State *L = lua_newstate(allocate, &host);
	if (!L)
		throw std::bad_alloc();
	lua_pushcfunction(L, open);
	if (lua_pcall(L, 0, 0, 0) != LUA_OK) {
		lua_close(L);
		throw std::bad_alloc();
	}
	return L;
}

Ending run_text(lua_State *L, std::string_view text, const char *chunkname)
{
	Task task{text, chunkname, false};
	lunatik_host_of(L)->stackfloor =
		reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)) - stack;
	lua_pushcfunction(L, lunatik_message);
	lua_pushcfunction(L, execute);
	lua_pushlightuserdata(L, &task);
	const int status = lua_pcall(L, 1, 1, 1);
	return {status, task.is_compiled};
}

Failure take_failure(lua_State *L, const Ending &ending)
{
	Failure failure;
	const std::size_t size = lunatik_message_unfold(L);
	if (lua_type(L, -2) == LUA_TSTRING) {
		std::size_t whole = 0;
		const char *text = lua_tolstring(L, -2, &whole);
		failure.message.assign(text, size);
		if (ending.is_compiled && whole > size)
			failure.traceback.assign(text + size + 1, whole - size - 1);
	}
	lua_pushcfunction(L, pack);
	lua_insert(L, -2);
	if (ending.name() == "runtime" && lua_pcall(L, 1, 1, 0) == LUA_OK)
		failure.object.emplace(static_cast<const char *>(lua_touserdata(L, -1)),
				       lua_rawlen(L, -1));
	lunatik_message_forget(L);
	return failure;
}
