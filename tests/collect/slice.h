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

/**
 * struct slice - what a slice was
 * @work: units of work
 * @atomic: how many instructions the atomic phase took; 0: it was not in this slice
 * @last: with it a cycle has ended
 */
struct slice {
	long work;
	long atomic;
	int last;
};

/*
 * Collects until so much work is done. What cannot be divided, such as a large table or
 * the atomic phase, makes it more.
 */
struct slice slice_run(lua_State *L, long work);

/* While an event runs, there is no collection, not even where there is no memory. */
void slice_beginevent(lua_State *L);
void slice_endevent(lua_State *L);

/* Where the cycle is, as a number that is another one in each phase. */
int slice_phase(lua_State *L);

#endif
