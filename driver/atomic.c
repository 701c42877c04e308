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
 * A process owns the state (owner.c) besides, for its turn among processes, and takes the
 * word around what it executes (exec.c). What it has executed leaves its results on the
 * stack of the main thread, which no event uses, so that they can be copied at leisure.
 */
#include <linux/bottom_half.h>
#include <linux/delay.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/processor.h>
#include <linux/sched/clock.h>
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
#include "share.h"
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

/*
 * Become the owner, with bottom halves disabled, as a process does that may be interrupted:
 * by a signal, or by another process, which sets *cancelled (NULL: none does).
 */
static int lunatik_atomic_take(struct lunatik_atomic *a, const bool *cancelled)
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
		if (cancelled && READ_ONCE(*cancelled))
			return -ECANCELED;
		if (ktime_before(ktime_get(), end)) {
			cpu_relax();
			continue;
		}
		usleep_range(LUNATIK_TURN_SPIN / NSEC_PER_USEC, 2 * LUNATIK_TURN_SPIN / NSEC_PER_USEC);
		end = ktime_add_ns(ktime_get(), LUNATIK_TURN_SPIN);
	}
}

/* Become the owner where one may not sleep, or not. */
static bool lunatik_atomic_takenow(struct lunatik_atomic *a)
{
	bool bh = lunatik_atomic_disablebh();

	if (lunatik_atomic_try(a) || lunatik_atomic_await(a)) {
		lunatik_atomic_publish(a, LUNATIK_ATOMIC_TIMEOUT);
		a->disabledbh = bh;
		return true;
	}
	if (bh)
		local_bh_enable();
	return false;
}

/* ------------------------------------------------------------------------ */
/* The worker                                                               */
/* ------------------------------------------------------------------------ */

/* A cycle goes on as fast as memory is taken meanwhile. */
static noinline bool lunatik_atomic_isowed(const struct lunatik_atomic *a)
{
	return !a->collecting || a->full ||
	       a->universe->curralloc >= a->collected + LUNATIK_COLLECT_SLICE;
}

/* Is there a slice to be done? */
static __always_inline bool lunatik_atomic_isdue(const struct lunatik_atomic *a)
{
	return unlikely(lunatik_reserve_used(a->universe->reserve) >= a->begins) &&
	       lunatik_atomic_isowed(a);
}

static __always_inline bool lunatik_atomic_isfull(const struct lunatik_atomic *a)
{
	return lunatik_reserve_used(a->universe->reserve) >= a->fills;
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
static void lunatik_atomic_slice(struct lunatik_atomic *a)
{
	struct lunatik_universe *u = a->universe;
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

/* As for events, whose garbage it is: within the share of the user. The caller owns the universe. */
static bool lunatik_atomic_slicewithin(struct lunatik_atomic *a)
{
	unsigned int percent = max(a->percent, READ_ONCE(lunatik_cpu_percent));
	u64 began = sched_clock();

	if (!lunatik_share_may(a->share, percent, began))
		return false;
	lunatik_atomic_slice(a);
	lunatik_share_use(a->share, sched_clock() - began);
	return true;
}

static void lunatik_atomic_work(struct work_struct *work)
{
	struct lunatik_atomic *a = container_of(to_delayed_work(work), struct lunatik_atomic, worker);
	bool due, may = true;

	do {
		if (lunatik_atomic_take(a, NULL))
			return;
		due = a->full || lunatik_atomic_isdue(a);
		if (due)
			may = lunatik_atomic_slicewithin(a);
		lunatik_atomic_release(a);
		local_bh_enable();
		cond_resched();
	} while (due && may);
	/* It does not sleep here until it may, because who closes the state waits for its end. */
	if (due)
		queue_delayed_work(system_highpri_wq, &a->worker, 1);
}

static void lunatik_atomic_ring(struct lunatik_atomic *a)
{
	queue_delayed_work(system_highpri_wq, &a->worker, 0);
}

/*
 * From now on events are answered. Nothing collects by itself any more, and whoever
 * executes enters.
 */
static void lunatik_atomic_golive(struct lunatik_atomic *a)
{
	struct lunatik_universe *u = a->universe;

	luai_gchold(u->L);
	a->collected = u->curralloc;
	lunatik_bounds_setatomic(&u->bounds, true);
	smp_store_release(&a->live, true);
}

/* ------------------------------------------------------------------------ */
/* Events                                                                   */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_atomic_call - answer an event
 * @a: of the universe that answers it, which is live
 * @event: the event
 *
 * When the function was called the caller still owns the universe, to see what came of it,
 * and has to lunatik_atomic_done().
 *
 * Context: any but NMI, with bottom halves or interrupts disabled. With interrupts disabled
 * it does not wait for another owner.
 *
 * Return: LUNATIK_MISSED_NOT when the function was called, or why it was not.
 */
enum lunatik_missed lunatik_atomic_call(struct lunatik_atomic *a, struct lunatik_event *event)
{
	struct lunatik_universe *u = a->universe;
	int depth = preempt_count();
	enum lunatik_missed missed;

	if (unlikely(!lunatik_atomic_try(a)) && !lunatik_atomic_await(a))
		return LUNATIK_MISSED_BUSY;
	lunatik_atomic_publish(a, event->budget);
	if (unlikely(lunatik_atomic_isfull(a))) {
		a->full = true;
		a->fills = 0;
		lunatik_atomic_ring(a);
		missed = LUNATIK_MISSED_MEMORY;
		goto release;
	}
	if (unlikely(!lunatik_bounds_enterevent(&u->bounds, event->budget))) {
		missed = LUNATIK_MISSED_STACK;
		goto release;
	}
	if (event->subject)
		event->subject->context = event->context;
	event->outcome = luai_answer(a->L, event->place, event->argument, &event->answer);
	if (event->subject)
		event->subject->context = NULL;
	/* What came too late is no answer. */
	if (unlikely(u->bounds.stop))
		event->outcome = LUAI_FAILED;
	WARN_ON_ONCE(IS_ENABLED(CONFIG_DEBUG_ATOMIC_SLEEP) && preempt_count() != depth);
	return LUNATIK_MISSED_NOT;

release:
	lunatik_atomic_release(a);
	return missed;
}

/**
 * lunatik_atomic_done - the event is answered
 * @a: of the universe that has answered it
 *
 * Context: that of lunatik_atomic_call().
 */
void lunatik_atomic_done(struct lunatik_atomic *a)
{
	if (lunatik_atomic_isdue(a))
		lunatik_atomic_ring(a);
	lunatik_atomic_release(a);
}

/* ------------------------------------------------------------------------ */
/* Runs                                                                     */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_atomic_enter - come into an atomic universe to execute something
 * @u: the universe, which is live; the caller owns its state
 *
 * The caller has LUNATIK_ATOMIC_TIMEOUT, and has to lunatik_atomic_leave().
 *
 * Context: any but NMI; it sleeps only if the owner said that it may. Bottom halves are
 * disabled until the caller has left.
 *
 * Return: 0, -ERESTARTSYS when a signal came first, -ECANCELED when another task wants the
 * owner to stop, -EAGAIN when the caller may not sleep and there was somebody for too long.
 */
int lunatik_atomic_enter(struct lunatik_universe *u)
{
	if (u->sleeps) {
		u->atomic->disabledbh = true;
		return lunatik_atomic_take(u->atomic, &u->bounds.interrupted);
	}
	return lunatik_atomic_takenow(u->atomic) ? 0 : -EAGAIN;
}
EXPORT_SYMBOL_GPL(lunatik_atomic_enter);

/**
 * lunatik_atomic_leave - leave an atomic universe
 * @u: the universe
 *
 * Context: that of lunatik_atomic_enter().
 */
void lunatik_atomic_leave(struct lunatik_universe *u)
{
	struct lunatik_atomic *a = u->atomic;
	bool bh = a->disabledbh;

	lunatik_atomic_done(a);
	if (bh)
		local_bh_enable();
}
EXPORT_SYMBOL_GPL(lunatik_atomic_leave);

/**
 * lunatik_atomic_drop - drop what runs have left in an atomic universe
 * @u: the universe; the caller owns its state, and is about to disown it
 *
 * One that is not live yet is from now on. Where somebody has the universe for too long
 * the results of the last run stay, until the next one begins.
 *
 * Context: that of the owner.
 */
void lunatik_atomic_drop(struct lunatik_universe *u)
{
	struct lunatik_atomic *a = u->atomic;

	if (!a->live) {
		lua_settop(u->L, 0);
		lunatik_atomic_golive(a);
	} else if (lunatik_atomic_takenow(a)) {
		lua_settop(u->L, 0);
		lunatik_atomic_leave(u);
	}
}

/* ------------------------------------------------------------------------ */
/* From asleep to atomic and back                                           */
/* ------------------------------------------------------------------------ */

/* Where the thread of events is in the registry. No script finds it. */
static const char lunatik_atomic_key;

/**
 * lunatik_atomic_newthread - make the thread in which events call their functions
 * @L: the main thread of a universe, with what luai_newevents() takes on the top, which is
 *	popped. May raise
 * @count: how many functions there are
 *
 * What was made and is not needed is collected.
 *
 * Context: process, may sleep. The caller owns the state.
 *
 * Return: the thread, which stays until lunatik_atomic_dropthread().
 */
lua_State *lunatik_atomic_newthread(lua_State *L, int count)
{
	lua_State *events = luai_newevents(L, count);

	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_atomic_key);
	lua_gc(L, LUA_GCINC, 0, 0, 0);
	lua_gc(L, LUA_GCCOLLECT);
	return events;
}

/**
 * lunatik_atomic_dropthread - the thread of events goes with the next collection
 * @L: a thread of the universe
 *
 * Does not raise, because what is assigned to is there.
 *
 * Context: that of the owner.
 */
void lunatik_atomic_dropthread(lua_State *L)
{
	lua_pushnil(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_atomic_key);
}

/**
 * lunatik_atomic_new - what a universe has besides when it is to be atomic
 * @u: the universe, which has its reserve
 * @events: the thread of its events
 *
 * Charged to its state.
 *
 * Context: process, may sleep. The caller owns the state.
 *
 * Return: it, not live, or NULL.
 */
struct lunatik_atomic *lunatik_atomic_new(struct lunatik_universe *u, lua_State *events)
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
	a->L = events;
	INIT_LIST_HEAD(&a->hooks);
	a->begins = LUNATIK_COLLECT_BEGIN(lunatik_reserve_size(u->reserve));
	a->fills = lunatik_atomic_fills(u->reserve);
	INIT_DELAYED_WORK(&a->worker, lunatik_atomic_work);
	return a;
}

/**
 * lunatik_atomic_free - free what a universe has besides
 * @a: it, which nobody knows any more
 *
 * Context: process.
 */
void lunatik_atomic_free(struct lunatik_atomic *a)
{
	struct lunatik_universe *u = a->universe;

	kfree(a);
	lunatik_account_uncharge(&u->state->account,
				 lunatik_block_structcost(sizeof(struct lunatik_atomic)));
}

/**
 * lunatik_atomic_end - a universe is atomic no more
 * @a: what it has besides, which is freed; no event comes any more
 *
 * Context: process, may sleep. The caller owns the state.
 */
void lunatik_atomic_end(struct lunatik_atomic *a)
{
	struct lunatik_universe *u = a->universe;

	cancel_delayed_work_sync(&a->worker);
	lua_settop(u->L, 0);
	lunatik_atomic_dropthread(u->L);
	if (a->live) {
		luai_gcrelease(u->L);
		lunatik_bounds_setatomic(&u->bounds, false);
	}
	lunatik_atomic_free(a);
}
