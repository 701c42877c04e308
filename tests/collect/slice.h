/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A collection in slices of bounded work, between events that must not wait for it.
 */
#ifndef COLLECT_SLICE_H
#define COLLECT_SLICE_H

#include "lua.h"

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
 * Collects until so much work is done, in a universe that is held (lua/collect.c). What
 * cannot be divided, such as a large table or the atomic phase, makes it more.
 */
struct slice slice_run(lua_State *L, long work);

/* Where the cycle is, as a number that is another one in each phase. */
int slice_phase(lua_State *L);

#endif
