// SPDX-License-Identifier: GPL-2.0-only
/*
 * Universes that answer events, and never let one wait for long.
 *
 * Who executes in an atomic universe owns it by a word, with bottom halves disabled, for
 * LUNATIK_ATOMIC_TIMEOUT at the most, and publishes for how long. Nobody queues and
 * nobody is handed anything. An event that comes on another processor spins until the
 * word is free, or the owner is late; on the same processor it is missed at once,
 * because the owner cannot go on before the event is over. A process tries, spins, and
 * then sleeps outside of all that.
 *
 * Events make garbage, and none of them collects it: a worker does, in slices. So the
 * universe has a reserve (alloc.c) in which garbage can wait for the worker.
 *
 * A state stays owned (owner.c) while its universe is atomic, by who has made it so.
 */
#include <linux/bottom_half.h>
#include <linux/delay.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/processor.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/smp.h>

#include "collect.h"
#include "event.h"
#include "lauxlib.h"

#include "alloc.h"
#include "atomic.h"
#include "block.h"
#include "limits.h"
#include "reserve.h"
#include "universe.h"

/* ------------------------------------------------------------------------ */
/* The owner word                                                           */
/* ------------------------------------------------------------------------ */

static __always_inline bool lunatik_atomic_try(struct lunatik_atomic *a)
{
	int nobody = 0;

	return atomic_try_cmpxchg_acquire(&a->owner, &nobody, smp_processor_id() + 1);
}

/* The owner tells those who wait for how long it may have the universe. */
static __always_inline void lunatik_atomic_publish(struct lunatik_atomic *a, u64 timeout)
{
	WRITE_ONCE(a->holds, timeout);
}

/*
 * Wait for the owner on another processor, until it is late. It came before this waiter
 * did, so that it is late when it has had all of its time since. Another owner may come
 * in between; but nobody waits longer than one owner may take.
 */
static noinline bool lunatik_atomic_await(struct lunatik_atomic *a)
{
	ktime_t began = ktime_get();
	int here = smp_processor_id() + 1;
	u64 waited;

	if (in_hardirq() || irqs_disabled())
		return false;
	do {
		int owner = atomic_read(&a->owner);

		if (owner == here)
			return false;
		if (!owner && lunatik_atomic_try(a))
			return true;
		cpu_relax();
		waited = ktime_to_ns(ktime_sub(ktime_get(), began));
	} while (waited < READ_ONCE(a->holds) + LUNATIK_ATOMIC_LATE);
	return false;
}

static __always_inline void lunatik_atomic_release(struct lunatik_atomic *a)
{
	atomic_set_release(&a->owner, 0);
}

/* Become the owner, with bottom halves disabled, as a process does that may be interrupted. */
static int lunatik_atomic_take(struct lunatik_atomic *a)
{
	ktime_t end = ktime_add_ns(ktime_get(), LUNATIK_TURN_SPIN);

	for (;;) {
		local_bh_disable();
		if (lunatik_atomic_try(a)) {
			lunatik_atomic_publish(a, LUNATIK_ATOMIC_TIMEOUT);
			return 0;
		}
		local_bh_enable();
		if (signal_pending(current))
			return -ERESTARTSYS;
		if (ktime_before(ktime_get(), end)) {
			cpu_relax();
			continue;
		}
		usleep_range(LUNATIK_TURN_SPIN / NSEC_PER_USEC, 2 * LUNATIK_TURN_SPIN / NSEC_PER_USEC);
		end = ktime_add_ns(ktime_get(), LUNATIK_TURN_SPIN);
	}
}

/* ------------------------------------------------------------------------ */
/* The worker                                                               */
/* ------------------------------------------------------------------------ */

/* A cycle goes on as fast as memory is taken meanwhile. */
static noinline bool lunatik_atomic_isowed(const struct lunatik_universe *u)
{
	const struct lunatik_atomic *a = u->atomic;

	return !a->collecting || a->full || u->curralloc >= a->collected + LUNATIK_COLLECT_SLICE;
}

/* Is there a slice to be done? */
static __always_inline bool lunatik_atomic_isdue(const struct lunatik_universe *u)
{
	return unlikely(lunatik_reserve_used(u->reserve) >= u->atomic->begins) &&
	       lunatik_atomic_isowed(u);
}

static __always_inline bool lunatik_atomic_isfull(const struct lunatik_universe *u)
{
	return lunatik_reserve_used(u->reserve) >= u->atomic->fills;
}

static size_t lunatik_atomic_fills(const struct lunatik_reserve *r)
{
	return LUNATIK_COLLECT_FULL(lunatik_reserve_size(r)) - lunatik_reserve_overhead(r);
}

/*
 * A slice. It does not end because the atomic phase is next: an event may then have
 * something marked, so that the phase is not next any more, and so on for ever. Finalizers
 * have a slice of their own, with the bounds of an owner, because they are the script's.
 */
static void lunatik_atomic_slice(struct lunatik_universe *u)
{
	struct lunatik_atomic *a = u->atomic;
	bool calls = luai_gccalls(u->L);
	ktime_t began = ktime_get();
	struct luai_step step;
	long work = 0;

	if (calls)
		lunatik_bounds_enteratomic(&u->bounds, LUNATIK_ATOMIC_TIMEOUT);
	else
		lunatik_bounds_enterslice(&u->bounds);
	do {
		step = luai_gcstep(u->L);
		work += step.work;
	} while (work < LUNATIK_COLLECT_SLICE && !step.last && !calls && !luai_gccalls(u->L));
	if (!calls)
		lunatik_bounds_leaveslice(&u->bounds);
	a->slices++;
	a->collecting = !step.last;
	a->begins = step.last ? LUNATIK_COLLECT_BEGIN(lunatik_reserve_size(u->reserve)) : 0;
	a->collected = u->curralloc;
	a->longest = max_t(u64, a->longest, ktime_to_ns(ktime_sub(ktime_get(), began)));
	if (step.last) {
		a->full = false;
		a->fills = lunatik_atomic_fills(u->reserve);
		a->cycles++;
	}
}

static void lunatik_atomic_work(struct work_struct *work)
{
	struct lunatik_atomic *a = container_of(work, struct lunatik_atomic, worker);
	struct lunatik_universe *u = a->universe;
	bool due;

	do {
		if (lunatik_atomic_take(a))
			return;
		due = a->full || lunatik_atomic_isdue(u);
		if (due)
			lunatik_atomic_slice(u);
		lunatik_atomic_release(a);
		local_bh_enable();
		cond_resched();
	} while (due);
}

static void lunatik_atomic_ring(struct lunatik_atomic *a)
{
	queue_work(system_highpri_wq, &a->worker);
}

/* ------------------------------------------------------------------------ */
/* Events                                                                   */
/* ------------------------------------------------------------------------ */

static noinline enum lunatik_missed lunatik_atomic_miss(struct lunatik_atomic *a,
							enum lunatik_missed why)
{
	atomic_long_inc(&a->missed[why]);
	return why;
}

/**
 * lunatik_atomic_call - answer an event
 * @s: the state, whose universe is atomic
 * @event: the event
 *
 * Context: any but NMI. With interrupts disabled it does not wait for another owner.
 *
 * Return: LUNATIK_MISSED_NOT when the function was called, or why it was not.
 */
enum lunatik_missed lunatik_atomic_call(lunatik_State *s, struct lunatik_event *event)
{
	enum lunatik_missed missed = LUNATIK_MISSED_NOT;
	struct lunatik_universe *u = s->universe;
	struct lunatik_atomic *a = u->atomic;
	bool bh = !(preempt_count() & (SOFTIRQ_MASK | HARDIRQ_MASK)) && !irqs_disabled();

	event->answered = false;
	if (bh)
		local_bh_disable();
	if (unlikely(!lunatik_atomic_try(a)) && !lunatik_atomic_await(a)) {
		missed = lunatik_atomic_miss(a, LUNATIK_MISSED_BUSY);
		goto enable;
	}
	lunatik_atomic_publish(a, event->budget);
	if (unlikely(lunatik_atomic_isfull(u))) {
		a->full = true;
		a->fills = 0;
		lunatik_atomic_ring(a);
		missed = lunatik_atomic_miss(a, LUNATIK_MISSED_MEMORY);
		goto release;
	}
	lunatik_bounds_enteratomic(&u->bounds, event->budget);
	event->answered = luai_answer(a->L, event->argument, &event->answer) && !u->bounds.stop;
	if (lunatik_atomic_isdue(u))
		lunatik_atomic_ring(a);
release:
	lunatik_atomic_release(a);
enable:
	if (bh)
		local_bh_enable();
	return missed;
}
EXPORT_SYMBOL_GPL(lunatik_atomic_call);

/**
 * lunatik_atomic_own - become the owner of an atomic universe for a moment
 * @s: the state, whose universe is atomic
 *
 * The owner may lunatik_exec() once, which has LUNATIK_ATOMIC_TIMEOUT at the most, and
 * copy its results.
 *
 * Context: process, may sleep. Bottom halves are disabled until lunatik_atomic_disown().
 *
 * Return: 0, or -ERESTARTSYS when a signal came first.
 */
int lunatik_atomic_own(lunatik_State *s)
{
	return lunatik_atomic_take(s->universe->atomic);
}
EXPORT_SYMBOL_GPL(lunatik_atomic_own);

/**
 * lunatik_atomic_disown - stop owning an atomic universe
 * @s: the state
 *
 * Context: that of lunatik_atomic_own().
 */
void lunatik_atomic_disown(lunatik_State *s)
{
	struct lunatik_universe *u = s->universe;

	lua_settop(u->L, 0);
	if (lunatik_atomic_isdue(u))
		lunatik_atomic_ring(u->atomic);
	lunatik_atomic_release(u->atomic);
	local_bh_enable();
}
EXPORT_SYMBOL_GPL(lunatik_atomic_disown);

/* ------------------------------------------------------------------------ */
/* From asleep to atomic and back                                           */
/* ------------------------------------------------------------------------ */

/* Makes the thread of events: protected, because it can raise. It stays where no script finds it. */
static int lunatik_atomic_protected(lua_State *L)
{
	struct lunatik_atomic *a = lua_touserdata(L, 1);
	lua_State *events;

	lua_getglobal(L, lua_touserdata(L, 2));
	luaL_checktype(L, -1, LUA_TFUNCTION);
	events = luai_newevents(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, a);
	lua_gc(L, LUA_GCINC, 0, 0, 0);
	lua_gc(L, LUA_GCCOLLECT);
	a->L = events;
	return 0;
}

/* What an atomic universe has besides, charged to its state; or NULL. */
static struct lunatik_atomic *lunatik_atomic_new(struct lunatik_universe *u)
{
	struct lunatik_account *account = &u->state->account;
	size_t cost = lunatik_block_structcost(sizeof(struct lunatik_atomic));
	struct lunatik_atomic *a;

	if (!lunatik_account_charge(account, cost, READ_ONCE(u->state->ceiling)))
		return NULL;
	a = kzalloc(sizeof(*a), LUNATIK_BLOCK_GFP);
	if (!a) {
		lunatik_account_uncharge(account, cost);
		return NULL;
	}
	a->universe = u;
	a->begins = LUNATIK_COLLECT_BEGIN(lunatik_reserve_size(u->reserve));
	a->fills = lunatik_atomic_fills(u->reserve);
	INIT_WORK(&a->worker, lunatik_atomic_work);
	return a;
}

static void lunatik_atomic_free(struct lunatik_atomic *a)
{
	struct lunatik_universe *u = a->universe;

	kfree(a);
	lunatik_account_uncharge(&u->state->account,
				 lunatik_block_structcost(sizeof(struct lunatik_atomic)));
}

/**
 * lunatik_atomic_begin - make the universe of a state atomic
 * @s: the state; the caller owns it, and goes on to do so until lunatik_atomic_end()
 * @function: the global function that answers events
 *
 * Context: process, may sleep.
 *
 * Return: 0, an error of lunatik_alloc_reserve(), -EINVAL when there is no such function,
 * or -EALREADY.
 */
int lunatik_atomic_begin(lunatik_State *s, const char *function)
{
	struct lunatik_universe *u = s->universe;
	struct lunatik_atomic *a;
	lua_State *L = u->L;
	int ret, status;

	if (u->atomic)
		return -EALREADY;
	ret = lunatik_alloc_reserve(s);
	if (ret)
		return ret;
	a = lunatik_atomic_new(u);
	if (!a)
		return -ENOMEM;
	lunatik_bounds_enter(&u->bounds, ktime_get(), READ_ONCE(s->timeout), true);
	lua_settop(L, 0);
	lua_pushcfunction(L, lunatik_atomic_protected);
	lua_pushlightuserdata(L, a);
	lua_pushlightuserdata(L, (void *)function);
	status = lua_pcall(L, 2, 0, 0);
	lua_settop(L, 0);
	lunatik_bounds_leave(&u->bounds);
	if (status != LUA_OK) {
		lunatik_atomic_free(a);
		return status == LUA_ERRMEM ? -ENOMEM : -EINVAL;
	}
	luai_gchold(L);
	a->collected = u->curralloc;
	u->atomic = a;
	lunatik_bounds_setatomic(&u->bounds, true);
	return 0;
}
EXPORT_SYMBOL_GPL(lunatik_atomic_begin);

/* The thread of events goes with the next collection. Protected, because this could raise. */
static int lunatik_atomic_forget(lua_State *L)
{
	lua_pushnil(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, lua_touserdata(L, 1));
	return 0;
}

/**
 * lunatik_atomic_end - the universe of a state is atomic no more
 * @s: the state; no event comes any more
 *
 * The state is owned as it was before lunatik_atomic_begin().
 *
 * Context: process, may sleep.
 */
void lunatik_atomic_end(lunatik_State *s)
{
	struct lunatik_universe *u = s->universe;
	struct lunatik_atomic *a = u->atomic;
	lua_State *L = u->L;

	cancel_work_sync(&a->worker);
	/* Still held, so that nothing of the script's is called here. */
	lunatik_bounds_enteratomic(&u->bounds, LUNATIK_ATOMIC_TIMEOUT);
	lua_settop(L, 0);
	lua_pushcfunction(L, lunatik_atomic_forget);
	lua_pushlightuserdata(L, a);
	lua_pcall(L, 1, 0, 0);
	lua_settop(L, 0);
	luai_gcrelease(L);
	lunatik_bounds_setatomic(&u->bounds, false);
	u->bounds.sleeps = true;
	u->atomic = NULL;
	lunatik_atomic_free(a);
}
EXPORT_SYMBOL_GPL(lunatik_atomic_end);
