/* SPDX-License-Identifier: GPL-2.0-only */
/* Collections by a host that lets nothing wait for them. */
#ifndef LUAI_COLLECT_H
#define LUAI_COLLECT_H

#include "lua.h"

/**
 * struct luai_step - a step of the collector
 * @work: what was done: one for each slot that was marked, and LUAI_SWEEPWORK for each
 *	object that was swept
 * @last: with it a cycle has ended
 */
struct luai_step {
	long work;
	int last;
};

/* To free an object takes so many times as long as to mark a slot. */
#define LUAI_SWEEPWORK	8

void luai_gchold(lua_State *L);
void luai_gcrelease(lua_State *L);
struct luai_step luai_gcstep(lua_State *L);
int luai_gcisatomic(lua_State *L);
int luai_gccalls(lua_State *L);

#endif
