/* SPDX-License-Identifier: GPL-2.0-only */
/* Universes that answer events, and never let one wait for long. */
#ifndef LUNATIK_ATOMIC_H
#define LUNATIK_ATOMIC_H

#include <linux/atomic.h>
#include <linux/types.h>
#include <linux/workqueue.h>

#include "lua.h"

struct lunatik_state;
struct lunatik_universe;

/* Why the function of an event was not called. */
enum lunatik_missed {
	LUNATIK_MISSED_NOT = 0,	/* it was */
	LUNATIK_MISSED_BUSY,	/* somebody else had the universe for too long */
	LUNATIK_MISSED_MEMORY,	/* the reserve is nearly full, until garbage is collected */
	LUNATIK_MISSED_REASONS
};

/**
 * struct lunatik_atomic - what an atomic universe has besides
 * @owner: the processor on which somebody executes in the universe, and 1; 0: nobody does
 * @universe: whose it is
 * @holds: how long the owner may hold it, ns; published for those who wait
 * @L: the thread in which events call their function; of the owner alone, as all below
 * @begins: a cycle of the collector begins when so many bytes of the reserve are taken; 0
 *	while @collecting
 * @fills: no event is answered while so many are; 0 while @full, so that none is
 * @collecting: a cycle is in progress
 * @full: no event is answered before a cycle has ended
 * @collected: what Lua held when the last slice had ended, bytes
 * @worker: collects
 * @missed: how many events were missed, by reason
 * @slices: how many slices there were
 * @cycles: how many cycles have ended
 * @longest: the longest slice, ns
 */
struct lunatik_atomic {
	atomic_t owner;
	struct lunatik_universe *universe;
	u64 holds;
	lua_State *L;
	size_t begins;
	size_t fills;
	bool collecting;
	bool full;
	size_t collected;
	struct work_struct worker;
	atomic_long_t missed[LUNATIK_MISSED_REASONS];
	u64 slices;
	u64 cycles;
	u64 longest;
};

/**
 * struct lunatik_event - one event, and the answer to it
 * @argument: what the function is called with
 * @budget: how long the call may take, ns, at most LUNATIK_ATOMIC_TIMEOUT
 * @answer: out: what the function has returned
 * @answered: out: it has returned an integer. Else it raised an error, had no memory or
 *	took too long
 */
struct lunatik_event {
	lua_Integer argument;
	u64 budget;
	lua_Integer answer;
	bool answered;
};

int lunatik_atomic_begin(struct lunatik_state *s, const char *function);
void lunatik_atomic_end(struct lunatik_state *s);
enum lunatik_missed lunatik_atomic_call(struct lunatik_state *s, struct lunatik_event *event);
int lunatik_atomic_own(struct lunatik_state *s);
void lunatik_atomic_disown(struct lunatik_state *s);

#endif
