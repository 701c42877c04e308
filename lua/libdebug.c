// SPDX-License-Identifier: GPL-2.0-only
/*
 * The debug library. It has traceback alone, because the other functions let a
 * script look into functions that are not its own.
 */
#include "lauxlib.h"
#include "libs.h"

/* traceback([thread,] [message [, level]]) */
static int traceback(lua_State *L)
{
	lua_State *thread = lua_isthread(L, 1) ? lua_tothread(L, 1) : L;
	int arg = lua_isthread(L, 1);
	const char *msg = lua_tostring(L, arg + 1);

	if (!msg && !lua_isnoneornil(L, arg + 1)) {
		lua_pushvalue(L, arg + 1);	/* no message: return it as it is */
	} else {
		int level = (int)luaL_optinteger(L, arg + 2, thread == L ? 1 : 0);

		luaL_traceback(L, thread, msg, level);
	}
	return 1;
}

static const luaL_Reg functions[] = {
	{ "traceback", traceback },
	{ NULL, NULL }
};

int luai_opendebug(lua_State *L)
{
	luaL_newlib(L, functions);
	return 1;
}
