/* SPDX-License-Identifier: GPL-2.0-only */
/* Universes that answer events, and never let one wait for long. */
#ifndef LUNATIK_ATOMIC_H
#define LUNATIK_ATOMIC_H

#include <linux/atomic.h>
#include <linux/bottom_half.h>
#include <linux/irqflags.h>
#include <linux/list.h>
#include <linux/preempt.h>
#include <linux/types.h>
#include <linux/workqueue.h>

#include "event.h"
#include "lua.h"

struct lunatik_share;
struct lunatik_state;
struct lunatik_universe;

/* Why the function of an event was not called. */
enum lunatik_missed {
	LUNATIK_MISSED_NOT = 0,	/* it was */
	LUNATIK_MISSED_BUSY,	/* somebody else had the universe for too long */
	LUNATIK_MISSED_SHARE,	/* the hooks of this user had their part of the processor's time */
	LUNATIK_MISSED_MEMORY,	/* the reserve is nearly full, until garbage is collected */
	LUNATIK_MISSED_STACK,	/* the event came too deep in the kernel's stack */
	LUNATIK_MISSED_CONTEXT,	/* it came in an interrupt that cannot be masked */
	LUNATIK_MISSED_REASONS
};

/**
 * struct lunatik_atomic - what an atomic universe has besides
 * @owner: the processor on which somebody executes in the universe, and 1; 0: nobody does
 * @live: events are answered. Until then only the owner of the state knows of this
 * @universe: whose it is
 * @hooks: what it answers (hook.c); under the mutex of hooks
 * @holds: how long the owner may hold it, ns; published for those who wait
 * @disabledbh: the owner has disabled bottom halves to become it; of a run alone
 * @L: the thread in which events call their functions; of the owner alone, as all below
 * @begins: a cycle of the collector begins when so many bytes of the reserve are taken; 0
 *	while @collecting
 * @fills: no event is answered while so many are; 0 while @full, so that none is
 * @collecting: a cycle is in progress
 * @full: no event is answered before a cycle has ended
 * @collected: what Lua held when the last slice had ended, bytes
 * @worker: collects
 * @share: what the user's hooks take of the processors, collecting included
 * @percent: the largest part that one of them has; 0: none has one of its own. Both are set
 *	before it is live
 * @slices: how many slices there were
 * @cycles: how many cycles have ended
 * @longest: the longest slice, ns
 */
struct lunatik_atomic {
	atomic_t owner;
	bool live;
	struct lunatik_universe *universe;
	struct list_head hooks;
	u64 holds;
	bool disabledbh;
	lua_State *L;
	size_t begins;
	size_t fills;
	bool collecting;
	bool full;
	size_t collected;
	struct delayed_work worker;
	struct lunatik_share __percpu *share;
	unsigned int percent;
	u64 slices;
	u64 cycles;
	u64 longest;
};

/**
 * struct lunatik_subject - what the function of a hook is called with
 * @context: what the event in progress is about, as the library of the hook has it; NULL
 *	outside of a call. Of who owns the universe alone
 *
 * It begins a userdata, which is the same in all calls of the function: what a script keeps
 * of it is good for nothing when the call is over.
 */
struct lunatik_subject {
	void *context;
};

/**
 * struct lunatik_event - one event, and the answer to it
 * @place: the place of the function that answers it
 * @subject: what the function is called with, or NULL
 * @context: what that is about
 * @argument: what the function is called with if there is no subject
 * @budget: how long the call may take, ns, at most LUNATIK_ATOMIC_TIMEOUT
 * @answer: out: what the function has answered
 * @outcome: out: whether it has
 * @missed: out: why it was not even called, as the hook has it
 */
struct lunatik_event {
	int place;
	struct lunatik_subject *subject;
	void *context;
	lua_Integer argument;
	u64 budget;
	lua_Integer answer;
	enum luai_outcome outcome;
	enum lunatik_missed missed;
};

lua_State *lunatik_atomic_newthread(lua_State *L, int count);
void lunatik_atomic_dropthread(lua_State *L);
struct lunatik_atomic *lunatik_atomic_new(struct lunatik_universe *u, lua_State *events);
void lunatik_atomic_free(struct lunatik_atomic *a);
void lunatik_atomic_end(struct lunatik_atomic *a);

enum lunatik_missed lunatik_atomic_call(struct lunatik_atomic *a, struct lunatik_event *event);
void lunatik_atomic_done(struct lunatik_atomic *a);
int lunatik_atomic_enter(struct lunatik_universe *u);
void lunatik_atomic_leave(struct lunatik_universe *u);
void lunatik_atomic_drop(struct lunatik_universe *u);

/**
 * lunatik_atomic_disablebh - disable bottom halves where that is to be done
 *
 * It is done by who is not in one and has interrupts enabled. With interrupts disabled
 * nothing of the kind comes.
 *
 * Context: any.
 *
 * Return: whether it was done, so that they have to be enabled again.
 */
static __always_inline bool lunatik_atomic_disablebh(void)
{
	bool bh = !(preempt_count() & (SOFTIRQ_MASK | HARDIRQ_MASK)) && !irqs_disabled();

	if (bh)
		local_bh_disable();
	return bh;
}

/**
 * lunatik_atomic_islive - does a universe answer events?
 * @a: what it has besides, or NULL
 *
 * Context: any.
 *
 * Return: true if it does, so that who executes in it has to enter it.
 */
static inline bool lunatik_atomic_islive(const struct lunatik_atomic *a)
{
	return a && smp_load_acquire(&a->live);
}

#endif
