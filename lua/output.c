// SPDX-License-Identifier: GPL-2.0-only
/* The memory that the host needs for the output of a universe. */
#define LUA_CORE
#include "ldo.h"
#include "lgc.h"
#include "lmem.h"
#include "lstate.h"

/**
 * luai_openoutput() - have room for output, as Lua has memory for an object
 * @L: a thread of the universe
 *
 * Tries again after an emergency collection where one can be run, which is not so
 * in a step of a collection. Raises "not enough memory".
 */
void luai_openoutput(lua_State *L)
{
	if (lunatik_host_openoutput(L))
		return;
	if (!G(L)->gcstopem) {
		luaC_fullgc(L, 1);
		if (lunatik_host_openoutput(L))
			return;
	}
	luaM_error(L);
}
