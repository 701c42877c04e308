// SPDX-License-Identifier: GPL-2.0-only
/* The description of an error. */
#include "lauxlib.h"

#include "message.h"

/* The user values of an error that was described. */
enum {
	LUNATIK_MESSAGE_MARK = 1,	/* scripts cannot make a userdata with this in it */
	LUNATIK_MESSAGE_TEXT,
	LUNATIK_MESSAGE_TRACEBACK,
	LUNATIK_MESSAGE_OBJECT,
	LUNATIK_MESSAGE_VALUES = LUNATIK_MESSAGE_OBJECT,
};

static const char lunatik_message_mark;

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
	lua_newuserdatauv(L, 0, LUNATIK_MESSAGE_VALUES);
	lua_pushlightuserdata(L, (void *)&lunatik_message_mark);
	lua_setiuservalue(L, 2, LUNATIK_MESSAGE_MARK);
	lua_pushvalue(L, 1);
	lua_setiuservalue(L, 2, LUNATIK_MESSAGE_OBJECT);
	lunatik_message_pushtext(L);
	lua_setiuservalue(L, 2, LUNATIK_MESSAGE_TEXT);
	luaL_traceback(L, L, NULL, 2);
	lua_setiuservalue(L, 2, LUNATIK_MESSAGE_TRACEBACK);
	lua_settop(L, 2);
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

static bool lunatik_message_isdescribed(lua_State *L)
{
	bool marked;

	if (lua_type(L, -1) != LUA_TUSERDATA)
		return false;
	lua_getiuservalue(L, -1, LUNATIK_MESSAGE_MARK);
	marked = lua_touserdata(L, -1) == &lunatik_message_mark;
	lua_pop(L, 1);
	return marked;
}

/* Documented with its declaration. */
void lunatik_message_unfold(lua_State *L)
{
	if (lunatik_message_isdescribed(L)) {
		lua_getiuservalue(L, -1, LUNATIK_MESSAGE_TEXT);
		lua_getiuservalue(L, -2, LUNATIK_MESSAGE_TRACEBACK);
		lua_getiuservalue(L, -3, LUNATIK_MESSAGE_OBJECT);
		return;
	}
	lua_pushvalue(L, -1);
	lua_pushnil(L);
	lua_pushvalue(L, -3);
}
