// SPDX-License-Identifier: GPL-2.0-only
/* What an error says of itself. */
#include "lauxlib.h"

#include "message.h"

/*
 * Lua also calls the handler for errors that load() catches, and gives the text to
 * the script. So the handler returns a text, and what else there is to know stands
 * in the registry, in a userdata that holds struct lunatik_kept and has these user
 * values. It is made with the state, so that no allocation can fail when there is an
 * error to describe.
 */
enum {
	LUNATIK_MESSAGE_TEXT = 1,
	LUNATIK_MESSAGE_OBJECT,
	LUNATIK_MESSAGE_VALUES = LUNATIK_MESSAGE_OBJECT,
};

/* What is kept of an error: the length of the message in the text, and whether there is one. */
struct lunatik_kept {
	size_t len;
	int any;
};

static const char lunatik_message_key;

/* Documented with its declaration. */
void lunatik_message_open(lua_State *L)
{
	struct lunatik_kept *kept;

	kept = lua_newuserdatauv(L, sizeof(*kept), LUNATIK_MESSAGE_VALUES);
	kept->any = 0;
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
}

/* Is the value at the index, which is absolute, the text that the handler returned? */
static int lunatik_message_isdescribed(lua_State *L, int index)
{
	int same;

	/* The same object, not an equal one: to compare long strings can raise. */
	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	lua_getiuservalue(L, -1, LUNATIK_MESSAGE_TEXT);
	same = lua_type(L, index) == LUA_TSTRING && lua_topointer(L, index) == lua_topointer(L, -1);
	lua_pop(L, 2);
	return same;
}

/* Keep what there is to know of the error at index 1, whose text is on the top. */
static void lunatik_message_keep(lua_State *L, size_t len)
{
	struct lunatik_kept *kept;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	kept = lua_touserdata(L, -1);
	kept->len = len;
	kept->any = 1;
	lua_pushvalue(L, -2);
	lua_setiuservalue(L, -2, LUNATIK_MESSAGE_TEXT);
	lua_pushvalue(L, 1);
	lua_setiuservalue(L, -2, LUNATIK_MESSAGE_OBJECT);
	lua_pop(L, 1);
}

/* The protected function that finds the message of an error object. */
static int lunatik_message_describe(lua_State *L)
{
	lua_pushvalue(L, 1);
	/* A number becomes a string, so ask for that of the copy. */
	if (lua_tostring(L, -1))
		return 1;
	if (!luaL_callmeta(L, 1, "__tostring") || lua_type(L, -1) != LUA_TSTRING)
		lua_pushfstring(L, "(error object is a %s value)", luaL_typename(L, 1));
	return 1;
}

/* The protected function that adds the traceback, from the function that raised the error. */
static int lunatik_message_trace(lua_State *L)
{
	luaL_traceback(L, L, lua_tostring(L, 1), 2);
	return 1;
}

/* Call a protected function with the value on the top, which its result follows. */
static int lunatik_message_call(lua_State *L, lua_CFunction function)
{
	lua_pushcfunction(L, function);
	lua_pushvalue(L, -2);
	return lua_pcall(L, 1, 1, 0);
}

/* Documented with its declaration. */
int lunatik_message(lua_State *L)
{
	if (lunatik_message_isdescribed(L, 1))
		return 1;
	if (lua_type(L, 1) == LUA_TSTRING) {
		lua_pushvalue(L, 1);
	} else if (lunatik_message_call(L, lunatik_message_describe) != LUA_OK &&
		   lua_type(L, -1) != LUA_TSTRING) {
		lua_pushliteral(L, "error in error handling");
	}
	if (lunatik_message_call(L, lunatik_message_trace) == LUA_OK) {
		/* luaL_traceback() takes the message up to its first NUL. */
		lunatik_message_keep(L, strlen(lua_tostring(L, -2)));
	} else {
		lua_pop(L, 1);
		lunatik_message_keep(L, lua_rawlen(L, -1));
	}
	return 1;
}

/* Documented with its declaration. */
size_t lunatik_message_unfold(lua_State *L)
{
	size_t len = 0;

	if (!lunatik_message_isdescribed(L, lua_gettop(L))) {
		if (lua_type(L, -1) == LUA_TSTRING)
			len = lua_rawlen(L, -1);
		lua_pushvalue(L, -1);
		return len;
	}
	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	len = ((const struct lunatik_kept *)lua_touserdata(L, -1))->len;
	lua_getiuservalue(L, -1, LUNATIK_MESSAGE_OBJECT);
	lua_replace(L, -2);
	return len;
}

/* Documented with its declaration. */
void lunatik_message_forget(lua_State *L)
{
	struct lunatik_kept *kept;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_message_key);
	kept = lua_touserdata(L, -1);
	if (kept->any) {
		lua_pushnil(L);
		lua_setiuservalue(L, -2, LUNATIK_MESSAGE_TEXT);
		lua_pushnil(L);
		lua_setiuservalue(L, -2, LUNATIK_MESSAGE_OBJECT);
		kept->any = 0;
	}
	lua_pop(L, 1);
}
