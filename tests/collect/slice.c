// SPDX-License-Identifier: GPL-2.0-only
#define _POSIX_C_SOURCE 199309L
#include <time.h>

#include "slice.h"

#include "collect.h"
#include "lgc.h"
#include "lstate.h"

/* Where time counts instructions. */
static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000L + time.tv_nsec;
}

/*
 * No slice ends because the atomic phase is next: an event may then have something
 * marked, so that the phase is not next any more, and so on for ever.
 */
struct slice slice_run(lua_State *L, long work)
{
	struct slice slice = { 0, 0, 0 };

	do {
		int atomic = luai_gcisatomic(L);
		long before = atomic ? now() : 0;
		struct luai_step step = luai_gcstep(L);

		slice.work += step.work;
		if (atomic)
			slice.atomic = now() - before;
		slice.last = step.last;
	} while (slice.work < work && !slice.last);
	return slice;
}

int slice_phase(lua_State *L)
{
	return G(L)->gcstate;
}
