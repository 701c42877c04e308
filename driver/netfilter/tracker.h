/* SPDX-License-Identifier: GPL-2.0-only */
/* Who follows connections for hooks. */
#ifndef LUNATIK_TRACKER_H
#define LUNATIK_TRACKER_H

#include <linux/types.h>

#include "lua.h"

struct net;

/**
 * struct lunatik_tracker - how a hook has the connections of a namespace followed
 * @get: begins; called before the hook is registered. Returns 0 or an error
 * @put: ends, once for each @get
 *
 * Both are called in process context, and may sleep. The module that has this is held by
 * each universe that uses it (library.c), and so for as long as there are hooks that do.
 */
struct lunatik_tracker {
	int (*get)(struct net *net, u8 family);
	void (*put)(struct net *net, u8 family);
};

void lunatik_tracker_use(lua_State *L, const struct lunatik_tracker *tracker);
const struct lunatik_tracker *lunatik_tracker_used(lua_State *L);

#endif
