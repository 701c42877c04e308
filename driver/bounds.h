/* SPDX-License-Identifier: GPL-2.0-only */
/* What bounds a universe in time and in kernel stack. */
#ifndef LUNATIK_BOUNDS_H
#define LUNATIK_BOUNDS_H

#include <linux/atomic.h>
#include <linux/hrtimer.h>
#include <linux/types.h>

#include "host.h"

/* Why a run has to end. A later reason overrides an earlier one. */
enum lunatik_stop {
	LUNATIK_GOON = 0,
	LUNATIK_STOP_DEADLINE,
	LUNATIK_STOP_INTERRUPT,
	LUNATIK_STOP_SIGNAL,
};

/**
 * struct lunatik_bounds - the bounds of one universe
 * @host: what Lua sees of them; the allocator's userdata points here
 * @tick: sets the poll word again and again, so that Lua polls. It stays armed when
 *	the owner leaves Lua, because most runs are shorter than a tick, and a timer
 *	costs more than all else that begins and ends a run
 * @armed: @tick is in the queue of a processor, or about to be put there by whoever
 *	has set this
 * @running: the owner is in Lua. Without that the next tick is the last one
 * @cpu: the processor that has started @tick; of the owner alone
 * @deadline: when the universe has to stop, ktime ns, or KTIME_MAX; written by the
 *	owner alone
 * @interrupted: another task wants the owner to stop. Written under the state's
 *	lock, because it concerns only the owner of that moment; read without it. Who is
 *	in an atomic universe leaves it soon anyway
 * @sleeps: whether who is in Lua may sleep, never in an atomic universe; of the owner alone
 * @tickless: no tick can come, because interrupts are off or the universe is atomic.
 *	Lua counts down to the next poll
 * @atomic: nobody may hold the universe for long, so that it has no timer, and its time
 *	is what is charged between two polls; written by the owner alone
 * @left: in an atomic universe, the time that is left, ns; of the owner alone
 * @looked: in an atomic universe, when the last poll was, ktime ns; 0: there was none
 *	since it was entered; of the owner alone
 * @building: lua_newstate() is at work. Nothing stops it, because an error cannot
 *	be raised yet
 * @stop: what the last poll found; of the owner alone
 */
struct lunatik_bounds {
	struct lunatik_host host;
	struct hrtimer tick;
	atomic_t armed;
	bool running;
	int cpu;
	ktime_t deadline;
	bool interrupted;
	bool sleeps;
	bool tickless;
	bool atomic;
	s64 left;
	ktime_t looked;
	bool building;
	enum lunatik_stop stop;
};

void lunatik_bounds_init(struct lunatik_bounds *b);
void lunatik_bounds_setatomic(struct lunatik_bounds *b, bool atomic);
void lunatik_bounds_enter(struct lunatik_bounds *b, ktime_t now, u64 timeout, bool sleeps);
void lunatik_bounds_enteratomic(struct lunatik_bounds *b, u64 timeout);
bool lunatik_bounds_enterevent(struct lunatik_bounds *b, u64 budget);
void lunatik_bounds_enterslice(struct lunatik_bounds *b);
void lunatik_bounds_leaveslice(struct lunatik_bounds *b);
void lunatik_bounds_leave(struct lunatik_bounds *b);
void lunatik_bounds_close(struct lunatik_bounds *b);
void lunatik_bounds_interrupt(struct lunatik_bounds *b);
enum lunatik_stop lunatik_bounds_check(const struct lunatik_bounds *b);
bool lunatik_bounds_mayreclaim(void);
const char *lunatik_bounds_message(const struct lunatik_bounds *b);

#endif
