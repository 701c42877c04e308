/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The libraries that a script sees, and those of them that are not upstream's.
 */
#ifndef LUAI_LIBS_H
#define LUAI_LIBS_H

#include "lua.h"

/* Opens all of them in a new state; may raise. */
void luai_openlibs(lua_State *L);	/* lua/openlibs.c */

int luai_openmath(lua_State *L);	/* lua/libmath.c */
int luai_opendebug(lua_State *L);	/* lua/libdebug.c */
int luai_openpackage(lua_State *L);	/* lua/librequire.c */
void luai_openwarn(lua_State *L);	/* lua/warn.c */

/*
 * Takes the function on the top of the stack as the loader of a module, which
 * require() calls when the module is asked for next. False when it was required
 * already and is not to be replaced: then nothing has changed. May raise.
 */
int luai_preload(lua_State *L, const char *name, int replace);	/* lua/librequire.c */

/*
 * The function that opens a library of the host's, or NULL when it has none of that name.
 * It must not raise an error. A host without libraries does not need to define it.
 */
lua_CFunction lunatik_host_library(lua_State *L, const char *name);

#endif
