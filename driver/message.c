// SPDX-License-Identifier: GPL-2.0-only
/* What an error says of itself. */
#include "lauxlib.h"

#include "message.h"

/*
 * Lua also calls the handler for errors that load() catches, and gives the text to
 * the script. So the handler returns a text, and what else there is to know stands
 * in the registry, in a userdata that holds the length of the message in the text
 * and has these user values.
 */
enum {
	LUNATIK_MESSAGE_TEXT = 1,
	LUNATIK_MESSAGE_OBJECT,
	LUNATIK_MESSAGE_VALUES = LUNATIK_MESSAGE_OBJECT,
};

static const char lunatik_message_key;

static void lunatik_message_pushtext(lua_State *L)
{
	if (lua_tostring(L, 1))
		lua_pushvalue(L, 1);
	else if (!luaL_callmeta(L, 1, "__tostring") || lua_type(L, -1) != LUA_TSTRING)
		lua_pushfstring(L, "(error object is a %s value)", luaL_typename(L, 1));
}

/* The traceback begins at the function that raised the error. */
static int lunatik_message_describe(lua_State *L)
{
	size_t *len;

	lunatik_message_pushtext(L);
	luaL_traceback(L, L, lua_tostring(L, -1), 2);
	len = lua_newuserdatauv(L, sizeof(*len), LUNATIK_MESSAGE_VALUES);
	/* luaL_traceback() takes the message up to its first NUL. */
	*len = strlen(lua_tostring(L, -3));
	lua_pushvalue(L, -2);
	lua_setiuservalue(L, -2, LUNATIK_MESSAGE_TEXT);
	lua_pushvalue(L, 1);
	lua_setiuservalue(L, -2, LUNATIK_MESSAGE_OBJECT);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	return 1;
}

/* Documented with its declaration. */
int lunatik_message(lua_State *L)
{
	lua_pushcfunction(L, lunatik_message_describe);
	lua_pushvalue(L, 1);
	if (lua_pcall(L, 1, 1, 0) == LUA_OK)
		return 1;
	if (lua_type(L, 1) == LUA_TSTRING)
		lua_settop(L, 1);
	else if (lua_type(L, -1) != LUA_TSTRING)
		lua_pushliteral(L, "error in error handling");
	return 1;
}

/* Documented with its declaration. */
size_t lunatik_message_unfold(lua_State *L)
{
	size_t len = lua_type(L, -1) == LUA_TSTRING ? lua_rawlen(L, -1) : 0;
	const size_t *described;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	described = lua_touserdata(L, -1);
	if (described) {
		lua_getiuservalue(L, -1, LUNATIK_MESSAGE_TEXT);
		if (lua_rawequal(L, -1, -3)) {
			lua_pop(L, 1);
			len = *described;
			lua_getiuservalue(L, -1, LUNATIK_MESSAGE_OBJECT);
			lua_replace(L, -2);
			return len;
		}
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	lua_pushvalue(L, -1);
	return len;
}

/* Documented with its declaration. */
void lunatik_message_forget(lua_State *L)
{
	lua_pushnil(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
}
