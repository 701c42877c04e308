// SPDX-License-Identifier: GPL-2.0-only
/* The library "lunatik", which tells a script about its own state. */
#include <linux/ktime.h>

#include "lauxlib.h"
#include "lua.h"

#include "states.h"
#include "universe.h"

/* lunatik.memory(): bytes that Lua holds in the state now. */
static int liblunatik_memory(lua_State *L)
{
	lua_pushinteger(L, lunatik_universe_of(L)->curralloc);
	return 1;
}

/* lunatik.cap(): the cap of the state, bytes. */
static int liblunatik_cap(lua_State *L)
{
	lua_pushinteger(L, READ_ONCE(lunatik_universe_of(L)->state->maxalloc));
	return 1;
}

/* lunatik.clock(): monotonic time in nanoseconds. */
static int liblunatik_clock(lua_State *L)
{
	lua_pushinteger(L, ktime_get_ns());
	return 1;
}

static const luaL_Reg lunatik_lib[] = {
	{ "memory", liblunatik_memory },
	{ "cap", liblunatik_cap },
	{ "clock", liblunatik_clock },
	{ NULL, NULL }
};

/* Documented with its declaration in host.h. */
int luaopen_lunatik(lua_State *L)
{
	luaL_newlib(L, lunatik_lib);
	lua_pushstring(L, (const char *)lunatik_universe_of(L)->state->name);
	lua_setfield(L, -2, "name");
	return 1;
}
