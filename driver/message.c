// SPDX-License-Identifier: GPL-2.0-only
/* What an error says of itself. */
#include "lauxlib.h"

#include "message.h"

/* Any error object becomes a text with a traceback; that begins at who raised it. */
static int lunatik_message_traceback(lua_State *L)
{
	const char *msg = lua_tostring(L, 1);

	if (!msg) {
		if (luaL_callmeta(L, 1, "__tostring") && lua_type(L, -1) == LUA_TSTRING)
			msg = lua_tostring(L, -1);
		else
			msg = lua_pushfstring(L, "(error object is a %s value)",
					      luaL_typename(L, 1));
	}
	luaL_traceback(L, L, msg, 2);
	return 1;
}

/* Documented with its declaration. */
int lunatik_message(lua_State *L)
{
	lua_pushcfunction(L, lunatik_message_traceback);
	lua_pushvalue(L, 1);
	if (lua_pcall(L, 1, 1, 0) == LUA_OK)
		return 1;
	if (lua_type(L, 1) == LUA_TSTRING)
		lua_settop(L, 1);
	else if (lua_type(L, -1) != LUA_TSTRING)
		lua_pushliteral(L, "error in error handling");
	return 1;
}
