// SPDX-License-Identifier: GPL-2.0-only
/*
 * The libraries that a script sees, in the order in which they are opened.
 * tests/lua/libraries.lua tests the exact names in them.
 */
#include "lauxlib.h"
#include "lualib.h"
#include "libs.h"

static const luaL_Reg libs[] = {
	{ LUA_GNAME, luaopen_base },
	{ LUA_COLIBNAME, luaopen_coroutine },
	{ LUA_TABLIBNAME, luaopen_table },
	{ LUA_STRLIBNAME, luaopen_string },
	{ LUA_UTF8LIBNAME, luaopen_utf8 },
	{ LUA_MATHLIBNAME, luai_openmath },
	{ LUA_DBLIBNAME, luai_opendebug },
	{ LUA_LOADLIBNAME, luai_openpackage },
	{ "lunatik", luaopen_lunatik },
	{ NULL, NULL }
};

/**
 * luai_openlibs() - open all that a script sees
 * @L: a new state
 *
 * Raises an error when memory runs out.
 */
void luai_openlibs(lua_State *L)
{
	const luaL_Reg *lib;

	luai_openwarn(L);
	for (lib = libs; lib->name; lib++) {
		luaL_requiref(L, lib->name, lib->func, 1);
		lua_pop(L, 1);
	}
}
