// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions by the names under which a script knows them: the name of a global
 * variable, then those of fields, each after a dot. A colon in place of the last
 * dot stands for a method, as in a call in Lua.
 */
#include <linux/string.h>

#include "lauxlib.h"

#include "global.h"
#include "uapi/linux/lunatik.h"

/* How long the first part of a name is. strcspn() takes 40 instructions for each byte. */
static size_t lunatik_global_partlen(const char *name)
{
	const char *end = name;

	while (*end && *end != '.' && *end != ':')
		end++;
	return end - name;
}

/**
 * lunatik_global_isname - can this be the name of a function?
 * @name: the name
 *
 * Context: any.
 *
 * Return: true if it is of 1 to LUNATIK_FUNCTION_MAXLEN bytes, no part of it is
 * empty, and a colon is only before the last part.
 */
bool lunatik_global_isname(const char *name)
{
	size_t len;

	if (strlen(name) > LUNATIK_FUNCTION_MAXLEN)
		return false;
	for (;; name += len + 1) {
		len = lunatik_global_partlen(name);
		if (!len)
			return false;
		if (!name[len])
			return true;
		if (name[len] == ':')
			return name[len + 1] && !strpbrk(name + len + 1, ".:");
	}
}

/* Is the value on the top of this type, or has it a metamethod that stands in for it? */
static bool lunatik_global_is(lua_State *L, int type, const char *metamethod)
{
	if (lua_type(L, -1) == type)
		return true;
	if (luaL_getmetafield(L, -1, metamethod) == LUA_TNIL)
		return false;
	lua_pop(L, 1);
	return true;
}

/* Raise an error about the value on the top, whose name is the first "len" bytes of "name". */
static int lunatik_global_refuse(lua_State *L, const char *what, const char *name, size_t len)
{
	const char *type = luaL_typename(L, -1);

	return luaL_error(L, "attempt to %s a %s value ('%s')", what, type,
			  lua_pushlstring(L, name, len));
}

/**
 * lunatik_global_push - push a function, and the object if it is a method
 * @L: the state, inside a protected call: raises an error that names the part of
 *	the name which is missing
 * @name: the name; lunatik_global_isname() has accepted it
 *
 * Metamethods are called as for a script.
 *
 * Context: that of the owner.
 *
 * Return: how many arguments it has pushed after the function: 1 for a method,
 * else 0.
 */
int lunatik_global_push(lua_State *L, const char *name)
{
	const char *part = name;
	size_t len;

	lua_pushglobaltable(L);
	for (;;) {
		if (!lunatik_global_is(L, LUA_TTABLE, "__index"))
			return lunatik_global_refuse(L, "index", name, part - 1 - name);
		len = lunatik_global_partlen(part);
		lua_pushlstring(L, part, len);
		lua_gettable(L, -2);
		if (!part[len])
			break;
		lua_remove(L, -2);
		part += len + 1;
	}
	if (!lunatik_global_is(L, LUA_TFUNCTION, "__call"))
		return lunatik_global_refuse(L, "call", name, strlen(name));
	if (part > name && part[-1] == ':') {
		lua_insert(L, -2);
		return 1;
	}
	lua_remove(L, -2);
	return 0;
}
