// SPDX-License-Identifier: GPL-2.0-only
/* Who follows connections for hooks. */
#include <linux/export.h>

#include "tracker.h"

/* Where the tracker of a universe is in its registry. */
static const char lunatik_tracker_key;

/**
 * lunatik_tracker_use - hooks that are asked for from now on see connections
 * @L: a thread of the universe. May raise
 * @tracker: who follows them
 *
 * Context: that of the owner.
 */
void lunatik_tracker_use(lua_State *L, const struct lunatik_tracker *tracker)
{
	lua_pushlightuserdata(L, (void *)tracker);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_tracker_key);
}
EXPORT_SYMBOL_GPL(lunatik_tracker_use);

/**
 * lunatik_tracker_used - who follows connections for the hooks of a universe
 * @L: a thread of the universe
 *
 * Context: that of the owner.
 *
 * Return: the tracker, or NULL.
 */
const struct lunatik_tracker *lunatik_tracker_used(lua_State *L)
{
	const struct lunatik_tracker *tracker;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_tracker_key);
	tracker = lua_touserdata(L, -1);
	lua_pop(L, 1);
	return tracker;
}
