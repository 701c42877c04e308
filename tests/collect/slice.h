/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A collection in slices of bounded work, between events that must not wait for it.
 */
#ifndef COLLECT_SLICE_H
#define COLLECT_SLICE_H

#include "lua.h"

/*
 * What a step of the collector costs, in units of work. Lua counts one for a slot that
 * is marked, and one for an object that is swept, but to free it takes this many times
 * as long.
 */
#define SWEEP_COST	8

/* What a slice was. */
enum slice {
	SLICE_ORDINARY,
	SLICE_ATOMIC,	/* the atomic phase of a cycle, and nothing else */
	SLICE_LAST,	/* with it a cycle has ended */
};

enum slice slice_run(lua_State *L, long work, long *done);

/* While an event runs, there is no collection, not even where there is no memory. */
void slice_beginevent(lua_State *L);
void slice_endevent(lua_State *L);

/* Where the cycle is, as a number that is another one in each phase. */
int slice_phase(lua_State *L);

#endif
