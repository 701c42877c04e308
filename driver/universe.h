/* SPDX-License-Identifier: GPL-2.0-only */
/* What executes in a state. */
#ifndef LUNATIK_UNIVERSE_H
#define LUNATIK_UNIVERSE_H

#include <linux/hrtimer.h>
#include <linux/ktime.h>
#include <linux/list.h>
#include <linux/types.h>

#include "arena.h"
#include "bounds.h"
#include "exec.h"
#include "states.h"

struct lunatik_atomic;
struct lunatik_reserve;
struct lunatik_turn;

/**
 * struct lunatik_universe - a Lua universe: its owner, its bounds and its counters
 * @L: the main thread; NULL once closed. Of the owner alone
 * @state: the state that it belongs to, which lives at least as long
 * @bounds: its bounds in time and in stack
 * @busy: there is an owner; written under the state's lock
 * @owner: the owner if it is a task, else NULL; written under the state's lock
 * @turns: the tasks that wait to own it, in the order in which they came, but for those
 *	that got no processor in their turn; under the state's lock
 * @handed: when it was handed over to one of them, of the monotonic clock; under the
 *	state's lock
 * @granted: who it was handed over to and does not run yet; NULL: nobody; likewise
 * @patience: ends the wait for @granted, or for one who was woken and may take it
 * @atomic: what it has besides because it answers events, else NULL; set by who owns the
 *	state, under the mutex of hooks
 * @curralloc: memory that Lua holds, bytes; of the owner alone
 * @peakalloc: the highest @curralloc ever; written by the owner alone
 * @arenas: small blocks come from @arena, middle ones from its pages, while there is no
 *	@reserve; set once
 * @arena: its small blocks; of the owner alone
 * @smallmax: the largest block that comes from a slab of @arena, bytes; 0: none does
 * @middlemax: the largest block that is an extent in a page of @arena, bytes; likewise
 * @starting: a run has begun that has not called the script yet, and may take
 *	LUNATIK_START_GRACE above the cap; of the owner alone
 * @described: an error was described in this run, and what is known of it is kept; of
 *	the owner alone
 * @sleeps: whether the owner may sleep; of the owner alone
 * @noted: how many hooks the run in progress has asked for (hook.c); of the owner alone
 * @libraries: the libraries of other modules that it holds, a bit each (library.c); of the
 *	owner alone
 * @reserve: where all new blocks come from; NULL: from the kernel; of the owner alone
 * @strays: how many blocks are not where or not as large as their size says, because
 *	there was no memory to shrink them. With @reserve it is not zero, because blocks
 *	from before are not where new ones are made; of the owner alone
 * @pieces: the results of the last run; of the owner alone
 * @packed: where @pieces points if the results are short, so that they need no
 *	memory of Lua's; of the owner alone
 * @runs: how many runs there were; written by the owner alone, like the next three
 * @errors: how many of them did not end OK
 * @runtime: how long all of them took, ns
 * @run_began: when the run in progress began, ns of the monotonic clock; 0: none
 */
struct lunatik_universe {
	lua_State *L;
	struct lunatik_state *state;
	struct lunatik_bounds bounds;
	bool busy;
	bool arenas;
	struct task_struct *owner;
	struct list_head turns;
	ktime_t handed;
	struct lunatik_turn *granted;
	struct hrtimer patience;
	struct lunatik_atomic *atomic;
	size_t curralloc;
	size_t peakalloc;
	struct lunatik_arena arena;
	size_t smallmax;
	size_t middlemax;
	bool starting;
	bool described;
	bool sleeps;
	u8 noted;
	u32 libraries;
	struct lunatik_reserve *reserve;
	unsigned int strays;
	struct lunatik_piece pieces[LUNATIK_EXEC_PIECES];
	unsigned char packed[LUNATIK_EXEC_SHORT];
	u64 runs;
	u64 errors;
	u64 runtime;
	u64 run_began;
};

void lunatik_universe_init(struct lunatik_universe *u, lunatik_State *s);
int lunatik_universe_open(struct lunatik_universe *u);
void lunatik_universe_close(struct lunatik_universe *u, u64 timeout);

/**
 * lunatik_universe_of - the universe that a thread belongs to
 * @L: the thread
 *
 * Context: any.
 *
 * Return: the universe.
 */
static inline struct lunatik_universe *lunatik_universe_of(lua_State *L)
{
	return container_of(lunatik_host_of(L), struct lunatik_universe, bounds.host);
}

#endif
