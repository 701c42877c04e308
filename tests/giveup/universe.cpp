// SPDX-License-Identifier: GPL-2.0-only
#include "universe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

extern "C" {
#include "lauxlib.h"
#include "libs.h"
#include "lua.h"
#include "lualib.h"
}

namespace {

Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Host *>(lunatik_host_of(L));
}

void *allocate(void *ud, void *block, std::size_t old_size, std::size_t size)
{
	auto &host = *static_cast<Host *>(ud);
	if (!block)
		old_size = 0;
	if (host.held - old_size + size > host.cap && size > old_size)
		return nullptr;
	host.held += size - old_size;
	if (size == 0) {
		std::free(block);
		return nullptr;
	}
	// Never in place: who keeps a pointer to the old one is caught.
	void *moved = std::malloc(size);
	if (!moved)
		throw std::bad_alloc();
	if (block) {
		std::memcpy(moved, block, std::min(old_size, size));
		std::free(block);
	}
	return moved;
}

} // namespace

extern "C" {
void lunatik_host_poll(lua_State *L)
{
	if (host_of(L).is_over())
		luaL_error(L, "over");
}

int lunatik_host_rest(lua_State *L)
{
	host_of(L).rests++;
	return host_of(L).is_over();
}

void lunatik_host_write(lua_State *, const char *, size_t) {}
void lunatik_host_writeline(lua_State *) {}
int lunatik_host_openoutput(lua_State *)
{
	return 1;
}
unsigned int lunatik_host_seed()
{
	return 1;
}
}

namespace {

int traceback(lua_State *L)
{
	luaL_traceback(L, lua_tothread(L, 1), nullptr, 0);
	return 1;
}

int open_libraries(lua_State *L)
{
	luai_openwarn(L);
	lua_register(L, "traceback", traceback);
	for (const luaL_Reg &library :
	     {luaL_Reg{LUA_GNAME, luaopen_base}, luaL_Reg{LUA_COLIBNAME, luaopen_coroutine},
	      luaL_Reg{LUA_TABLIBNAME, luaopen_table}, luaL_Reg{LUA_STRLIBNAME, luaopen_string}}) {
		luaL_requiref(L, library.name, library.func, 1);
		lua_pop(L, 1);
		lua_gc(L, LUA_GCSTEP, 0);
	}
	return 0;
}

} // namespace

Universe::Universe(long over_at) : L_(lua_newstate(allocate, &host_))
{
	if (!L_)
		throw std::bad_alloc();
	lunatik_host_of(L_) = &host_.lua;
	host_.over_at = over_at;
	host_.lua.poll = 1; // asked for at every point where Lua would
	lua_pushcfunction(L_, open_libraries);
	lua_pcall(L_, 0, 0, 0);
	lua_settop(L_, 0);
}

Universe::~Universe()
{
	host_.rests = 0;
	lua_close(L_);
	EXPECT_EQ(host_.held, 0U);
}

std::string Universe::run(std::string_view chunk, long over_at)
{
	host_.rests = 0;
	host_.over_at = over_at;
	std::string error;
	if (luaL_loadbuffer(L_, chunk.data(), chunk.size(), "=chunk") != LUA_OK ||
	    lua_pcall(L_, 0, 0, 0) != LUA_OK)
		error = lua_tostring(L_, -1);
	lua_settop(L_, 0);
	return error;
}

void Universe::bound_stack(std::size_t bytes)
{
	host_.lua.stackfloor = reinterpret_cast<unsigned long>(__builtin_frame_address(0)) - bytes;
}
