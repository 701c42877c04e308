// SPDX-License-Identifier: GPL-2.0-only
/*
 * require, for modules that are already in the state: package.loaded has those that
 * are loaded, and package.preload the loaders of others. There is no path to search,
 * because the kernel reads no files. Scripts that ran before fill package.preload, and
 * the host does. What is in neither may be a library of the host's, in C.
 */
#include "lauxlib.h"
#include "libs.h"

#pragma weak lunatik_host_library
lua_CFunction lunatik_host_library(lua_State *L, const char *name)
{
	(void)L;
	(void)name;
	return NULL;
}

/* The second half of require. The loader's result is on the top of the stack. */
static int loaded(lua_State *L, int status, lua_KContext context)
{
	const char *name = lua_tostring(L, 1), *where = (const char *)context;

	(void)status;
	if (!lua_isnil(L, -1))
		lua_setfield(L, 2, name);
	else
		lua_pop(L, 1);
	if (lua_getfield(L, 2, name) == LUA_TNIL) {
		lua_pushboolean(L, 1);	/* no value: true, so that it is loaded once */
		lua_copy(L, -1, -2);
		lua_setfield(L, 2, name);
	}
	lua_pushstring(L, where);
	return 2;
}

/*
 * require(name): the module and, like Lua's own, the loader data. The tables
 * are those of the registry: a script may replace the package table, not them.
 */
static int require(lua_State *L)
{
	const char *name = luaL_checkstring(L, 1), *where = ":preload:";

	lua_settop(L, 1);
	lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	lua_getfield(L, 2, name);
	if (lua_toboolean(L, -1))
		return 1;	/* already loaded */
	lua_pop(L, 1);

	lua_getfield(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
	if (lua_getfield(L, -1, name) == LUA_TNIL) {
		lua_CFunction open = lunatik_host_library(L, name);

		if (!open)
			return luaL_error(L, "module '%s' not found:\n\tno field package.preload['%s']",
					  name, name);
		lua_pushcfunction(L, open);
		where = ":library:";
	}

	lua_pushvalue(L, 1);
	lua_pushstring(L, where);
	lua_callk(L, 2, 1, (lua_KContext)where, loaded);
	return loaded(L, LUA_OK, (lua_KContext)where);
}

/* Documented with its declaration. */
int luai_preload(lua_State *L, const char *name, int replace)
{
	int free;

	lua_pushstring(L, name);
	lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	lua_pushvalue(L, -2);
	lua_rawget(L, -2);
	free = replace || !lua_toboolean(L, -1);
	lua_pop(L, 1);
	if (free) {
		/* Only this can fail, for want of memory, and nothing has changed then. */
		lua_getfield(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
		lua_pushvalue(L, -3);
		lua_pushvalue(L, -5);
		lua_rawset(L, -3);
		lua_pop(L, 1);
		lua_pushvalue(L, -2);
		lua_pushnil(L);
		lua_rawset(L, -3);
	}
	lua_pop(L, 3);
	return free;
}

/* Opens package, and sets the global function require. */
int luai_openpackage(lua_State *L)
{
	lua_createtable(L, 0, 2);
	luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	lua_setfield(L, -2, "loaded");
	luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
	lua_setfield(L, -2, "preload");
	lua_pushcfunction(L, require);
	lua_setglobal(L, "require");
	return 1;
}
