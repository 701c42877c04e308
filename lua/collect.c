// SPDX-License-Identifier: GPL-2.0-only
/*
 * Collections by a host that lets nothing wait for them.
 *
 * The host holds the collector, and makes it step when nothing else runs. Between two
 * steps the universe is as good as ever. What is held is stopped in two ways: for the
 * barrier of tables as a script would stop it (see patch 0034), and as the collector
 * stops itself, so that no script can start it again.
 */
#include "collect.h"

#include "lgc.h"
#include "lstate.h"

/**
 * luai_gchold() - nothing collects from now on, not even where there is no memory
 * @L: a thread of the universe
 */
void luai_gchold(lua_State *L)
{
	global_State *g = G(L);

	g->gcstp = GCSTPUSR | GCSTPGC;
	g->gcstopem = 1;
}

/**
 * luai_gcrelease() - the collector works as ever
 * @L: a thread of the universe
 */
void luai_gcrelease(lua_State *L)
{
	global_State *g = G(L);

	g->gcstp = 0;
	g->gcstopem = 0;
}

/**
 * luai_gcstep() - make the smallest step that there is
 * @L: a thread of the universe, which is held
 *
 * It is as long as what cannot be divided: a large object, or the atomic phase. Can't
 * raise.
 *
 * Return: what was done.
 */
struct luai_step luai_gcstep(lua_State *L)
{
	struct luai_step step = { 0, 0 };
	global_State *g = G(L);
	int sweeps = issweepphase(g);

	luai_gcrelease(L);
	lua_gc(L, LUA_GCINC, 0, 1, 1);
	lua_gc(L, LUA_GCSTEP, 0);
	luai_gchold(L);
	step.last = g->gcstate == GCSpause;
	if (!step.last)
		step.work = -g->GCdebt / (long)sizeof(TValue);
	if (sweeps)
		step.work *= LUAI_SWEEPWORK;
	return step;
}

/**
 * luai_gcisatomic() - is the next step the atomic phase?
 * @L: a thread of the universe
 *
 * Return: not zero if it is, unless something is marked first.
 */
int luai_gcisatomic(lua_State *L)
{
	const global_State *g = G(L);

	return g->gcstate == GCSenteratomic || (g->gcstate == GCSpropagate && !g->gray);
}

/**
 * luai_gccalls() - does the next step call finalizers?
 * @L: a thread of the universe
 *
 * Return: not zero if it may.
 */
int luai_gccalls(lua_State *L)
{
	const global_State *g = G(L);

	return g->gcstate == GCScallfin && g->tobefnz;
}
