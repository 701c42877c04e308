// SPDX-License-Identifier: GPL-2.0-only
/* The library "lunatik": what a script may know of its own state. */
#include <linux/ktime.h>

#include "lauxlib.h"
#include "lua.h"

#include "states.h"

/* lunatik.memory(): bytes that the state holds now. */
static int lunatik_lib_memory(lua_State *L)
{
	lua_pushinteger(L, lunatik_stateof(L)->curralloc);
	return 1;
}

/* lunatik.cap(): bytes that it may hold. */
static int lunatik_lib_cap(lua_State *L)
{
	lua_pushinteger(L, READ_ONCE(lunatik_stateof(L)->maxalloc));
	return 1;
}

/* lunatik.clock(): monotonic time in nanoseconds. */
static int lunatik_lib_clock(lua_State *L)
{
	lua_pushinteger(L, ktime_get_ns());
	return 1;
}

static const luaL_Reg lunatik_lib[] = {
	{ "memory", lunatik_lib_memory },
	{ "cap", lunatik_lib_cap },
	{ "clock", lunatik_lib_clock },
	{ NULL, NULL }
};

/* Documented with its declaration in host.h. */
int luaopen_lunatik(lua_State *L)
{
	luaL_newlib(L, lunatik_lib);
	lua_pushstring(L, (const char *)lunatik_stateof(L)->name);
	lua_setfield(L, -2, "name");
	return 1;
}
