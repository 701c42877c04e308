/* SPDX-License-Identifier: GPL-2.0-only */
/* Libraries of C functions that other modules have for scripts. */
#ifndef LUNATIK_LIBRARY_H
#define LUNATIK_LIBRARY_H

#include <linux/types.h>

#include "lua.h"

struct module;
struct lunatik_universe;

/* The longest name of a library, bytes. */
#define LUNATIK_LIBRARY_MAXLEN	24

/* How many there can be. */
#define LUNATIK_LIBRARY_MAX	32

/**
 * struct lunatik_library - functions in C, which scripts find by require()
 * @name: a lower-case letter, then lower-case letters, digits and underscores; at
 *	most LUNATIK_LIBRARY_MAXLEN bytes
 * @open: pushes what require() returns, such as a table of functions. Called once in
 *	each universe that requires it, inside a protected call, so that it may raise
 * @owner: THIS_MODULE, in which all of its functions are
 */
struct lunatik_library {
	const char *name;
	lua_CFunction open;
	struct module *owner;
};

int lunatik_library_register(const struct lunatik_library *library);
void lunatik_library_unregister(const struct lunatik_library *library);

/* Inside the module. */
void lunatik_library_unpin(struct lunatik_universe *u);

#endif
