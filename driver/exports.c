// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the C functions of other modules may call of Lua's own API: all that works on the
 * values of a script. Left out is what makes or ends a universe, changes how it gets its
 * memory or collects, compiles text, or looks into the functions that run, because the
 * bounds rest on that.
 *
 * In a namespace of symbols, because another module may export its own Lua.
 */
#include "lauxlib.h"
#include "lua.h"

#include "compat.h"

LUNATIK_COMPAT_EXPORT(lua_absindex);
LUNATIK_COMPAT_EXPORT(lua_callk);
LUNATIK_COMPAT_EXPORT(lua_checkstack);
LUNATIK_COMPAT_EXPORT(lua_compare);
LUNATIK_COMPAT_EXPORT(lua_concat);
LUNATIK_COMPAT_EXPORT(lua_copy);
LUNATIK_COMPAT_EXPORT(lua_createtable);
LUNATIK_COMPAT_EXPORT(lua_error);
LUNATIK_COMPAT_EXPORT(lua_getfield);
LUNATIK_COMPAT_EXPORT(lua_getglobal);
LUNATIK_COMPAT_EXPORT(lua_geti);
LUNATIK_COMPAT_EXPORT(lua_getiuservalue);
LUNATIK_COMPAT_EXPORT(lua_getmetatable);
LUNATIK_COMPAT_EXPORT(lua_gettable);
LUNATIK_COMPAT_EXPORT(lua_gettop);
LUNATIK_COMPAT_EXPORT(lua_iscfunction);
LUNATIK_COMPAT_EXPORT(lua_isinteger);
LUNATIK_COMPAT_EXPORT(lua_isnumber);
LUNATIK_COMPAT_EXPORT(lua_isstring);
LUNATIK_COMPAT_EXPORT(lua_isuserdata);
LUNATIK_COMPAT_EXPORT(lua_isyieldable);
LUNATIK_COMPAT_EXPORT(lua_len);
LUNATIK_COMPAT_EXPORT(lua_newthread);
LUNATIK_COMPAT_EXPORT(lua_newuserdatauv);
LUNATIK_COMPAT_EXPORT(lua_next);
LUNATIK_COMPAT_EXPORT(lua_pcallk);
LUNATIK_COMPAT_EXPORT(lua_pushboolean);
LUNATIK_COMPAT_EXPORT(lua_pushcclosure);
LUNATIK_COMPAT_EXPORT(lua_pushfstring);
LUNATIK_COMPAT_EXPORT(lua_pushinteger);
LUNATIK_COMPAT_EXPORT(lua_pushlightuserdata);
LUNATIK_COMPAT_EXPORT(lua_pushlstring);
LUNATIK_COMPAT_EXPORT(lua_pushnil);
LUNATIK_COMPAT_EXPORT(lua_pushstring);
LUNATIK_COMPAT_EXPORT(lua_pushthread);
LUNATIK_COMPAT_EXPORT(lua_pushvalue);
LUNATIK_COMPAT_EXPORT(lua_pushvfstring);
LUNATIK_COMPAT_EXPORT(lua_rawequal);
LUNATIK_COMPAT_EXPORT(lua_rawget);
LUNATIK_COMPAT_EXPORT(lua_rawgeti);
LUNATIK_COMPAT_EXPORT(lua_rawgetp);
LUNATIK_COMPAT_EXPORT(lua_rawlen);
LUNATIK_COMPAT_EXPORT(lua_rawset);
LUNATIK_COMPAT_EXPORT(lua_rawseti);
LUNATIK_COMPAT_EXPORT(lua_rawsetp);
LUNATIK_COMPAT_EXPORT(lua_rotate);
LUNATIK_COMPAT_EXPORT(lua_setfield);
LUNATIK_COMPAT_EXPORT(lua_setglobal);
LUNATIK_COMPAT_EXPORT(lua_seti);
LUNATIK_COMPAT_EXPORT(lua_setiuservalue);
LUNATIK_COMPAT_EXPORT(lua_setmetatable);
LUNATIK_COMPAT_EXPORT(lua_settable);
LUNATIK_COMPAT_EXPORT(lua_settop);
LUNATIK_COMPAT_EXPORT(lua_stringtonumber);
LUNATIK_COMPAT_EXPORT(lua_toboolean);
LUNATIK_COMPAT_EXPORT(lua_tocfunction);
LUNATIK_COMPAT_EXPORT(lua_tointegerx);
LUNATIK_COMPAT_EXPORT(lua_tolstring);
LUNATIK_COMPAT_EXPORT(lua_topointer);
LUNATIK_COMPAT_EXPORT(lua_tothread);
LUNATIK_COMPAT_EXPORT(lua_touserdata);
LUNATIK_COMPAT_EXPORT(lua_type);
LUNATIK_COMPAT_EXPORT(lua_typename);
LUNATIK_COMPAT_EXPORT(lua_xmove);
LUNATIK_COMPAT_EXPORT(lua_yieldk);
LUNATIK_COMPAT_EXPORT(luaL_addlstring);
LUNATIK_COMPAT_EXPORT(luaL_addstring);
LUNATIK_COMPAT_EXPORT(luaL_addvalue);
LUNATIK_COMPAT_EXPORT(luaL_argerror);
LUNATIK_COMPAT_EXPORT(luaL_buffinit);
LUNATIK_COMPAT_EXPORT(luaL_buffinitsize);
LUNATIK_COMPAT_EXPORT(luaL_callmeta);
LUNATIK_COMPAT_EXPORT(luaL_checkany);
LUNATIK_COMPAT_EXPORT(luaL_checkinteger);
LUNATIK_COMPAT_EXPORT(luaL_checklstring);
LUNATIK_COMPAT_EXPORT(luaL_checkoption);
LUNATIK_COMPAT_EXPORT(luaL_checkstack);
LUNATIK_COMPAT_EXPORT(luaL_checktype);
LUNATIK_COMPAT_EXPORT(luaL_checkudata);
LUNATIK_COMPAT_EXPORT(luaL_checkversion_);
LUNATIK_COMPAT_EXPORT(luaL_error);
LUNATIK_COMPAT_EXPORT(luaL_getmetafield);
LUNATIK_COMPAT_EXPORT(luaL_getsubtable);
LUNATIK_COMPAT_EXPORT(luaL_len);
LUNATIK_COMPAT_EXPORT(luaL_newmetatable);
LUNATIK_COMPAT_EXPORT(luaL_optinteger);
LUNATIK_COMPAT_EXPORT(luaL_optlstring);
LUNATIK_COMPAT_EXPORT(luaL_prepbuffsize);
LUNATIK_COMPAT_EXPORT(luaL_pushresult);
LUNATIK_COMPAT_EXPORT(luaL_pushresultsize);
LUNATIK_COMPAT_EXPORT(luaL_ref);
LUNATIK_COMPAT_EXPORT(luaL_setfuncs);
LUNATIK_COMPAT_EXPORT(luaL_setmetatable);
LUNATIK_COMPAT_EXPORT(luaL_testudata);
LUNATIK_COMPAT_EXPORT(luaL_tolstring);
LUNATIK_COMPAT_EXPORT(luaL_typeerror);
LUNATIK_COMPAT_EXPORT(luaL_unref);
LUNATIK_COMPAT_EXPORT(luaL_where);
