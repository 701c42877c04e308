// SPDX-License-Identifier: GPL-2.0-only
/*
 * Slices by what Lua has: LUA_GCSTEP with the least step size makes one step of the
 * collector that does something, and leaves what it did in the debt.
 *
 * The collector is stopped as a script would stop it (LUA_GCSTOP), so that what
 * allocates never collects. What that does not stop is the emergency collection
 * of an allocation that fails; the collector's own mark that it is at work does.
 */
#define _POSIX_C_SOURCE 199309L
#include <time.h>

#include "slice.h"

#include "lgc.h"
#include "lstate.h"

/* The units of work that it has done; 0 at the end of a cycle. */
static long step(lua_State *L)
{
	global_State *g = G(L);
	int sweeps = issweepphase(g);
	long work;

	lua_gc(L, LUA_GCSTEP, 0);
	if (g->gcstate == GCSpause)
		return 0;
	work = -g->GCdebt / (l_mem)sizeof(TValue);
	return sweeps ? work * SWEEP_COST : work;
}

static int before_atomic(const global_State *g)
{
	return g->gcstate == GCSenteratomic || (g->gcstate == GCSpropagate && !g->gray);
}

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
	global_State *g = G(L);
	struct slice slice = { 0, 0, 0 };

	/* The least steps, whose work counts as it is. */
	lua_gc(L, LUA_GCINC, 0, 1, 1);
	do {
		int atomic = before_atomic(g);
		long before = atomic ? now() : 0;

		slice.work += step(L);
		if (atomic)
			slice.atomic = now() - before;
		slice.last = g->gcstate == GCSpause;
	} while (slice.work < work && !slice.last);
	return slice;
}

void slice_beginevent(lua_State *L)
{
	G(L)->gcstopem = 1;
}

void slice_endevent(lua_State *L)
{
	G(L)->gcstopem = 0;
}

int slice_phase(lua_State *L)
{
	return G(L)->gcstate;
}
