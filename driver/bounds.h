/* SPDX-License-Identifier: GPL-2.0-only */
/* What bounds the execution of a state in time and in kernel stack. */
#ifndef LUNATIK_BOUNDS_H
#define LUNATIK_BOUNDS_H

#include <linux/hrtimer.h>
#include <linux/types.h>

#include "host.h"

/* Why a run has to end. In the order of precedence, the lowest first. */
enum lunatik_stop {
	LUNATIK_GOON = 0,
	LUNATIK_STOP_DEADLINE,
	LUNATIK_STOP_INTERRUPT,
	LUNATIK_STOP_SIGNAL,
};

/**
 * struct lunatik_bounds - the bounds of one universe
 * @host: what Lua sees of them; the allocator's userdata points here
 * @tick: makes the one who executes poll
 * @deadline: when the execution has to end, ktime ns, or KTIME_MAX
 * @interrupted: somebody wants it to end; from any context
 * @sleeps: whether the one who executes may sleep
 * @tickless: no timer can fire where it executes, so Lua polls all the time
 * @building: Lua's own structures are being made, so nothing stops the execution
 * @stop: what the last poll found; of the one who executes alone
 */
struct lunatik_bounds {
	struct lunatik_host host;
	struct hrtimer tick;
	ktime_t deadline;
	bool interrupted;
	bool sleeps;
	bool tickless;
	bool building;
	enum lunatik_stop stop;
};

void lunatik_bounds_init(struct lunatik_bounds *b);
void lunatik_bounds_enter(struct lunatik_bounds *b, u64 timeout, bool sleeps);
void lunatik_bounds_leave(struct lunatik_bounds *b);
void lunatik_bounds_interrupt(struct lunatik_bounds *b);
enum lunatik_stop lunatik_bounds_check(const struct lunatik_bounds *b);
bool lunatik_bounds_mayreclaim(void);
const char *lunatik_bounds_message(const struct lunatik_bounds *b);

#endif
