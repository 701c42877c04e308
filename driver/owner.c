// SPDX-License-Identifier: GPL-2.0-only
/*
 * Who owns a state: one task at a time.
 *
 * It works like a socket's lock_sock(): the spinlock protects a flag and a queue,
 * and is never held while Lua runs.
 *
 * A waiter stays awake for a moment while the owner runs on another processor,
 * because most runs are shorter than the way into sleep and out of it. An owner that
 * leaves wakes the first in the queue, but whoever is awake may come before it: a
 * state that had to wait for each sleeper would stand idle most of the time. Once in
 * LUNATIK_TURN_PERIOD the state is handed over to the first in the queue, so that
 * nobody can be overtaken for ever. If the one that it was handed over to, or that was
 * woken, does not come to run for LUNATIK_TURN_ABSENCE, it is the turn of another: nobody
 * has to wait for tasks that get no processor.
 */
#include <linux/export.h>
#include <linux/gfp.h>
#include <linux/hrtimer.h>
#include <linux/ktime.h>
#include <linux/pid.h>
#include <linux/processor.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>

#include "alloc.h"
#include "atomic.h"
#include "compat.h"
#include "limits.h"
#include "owner.h"
#include "universe.h"

/**
 * struct lunatik_turn - a task that waits
 * @node: in the universe's queue
 * @task: the task, on whose stack this is
 * @strict: nobody may overtake it
 * @awake: it is going to look whether the state is free, so nobody has to wake it
 * @interrupted: its run has to end, because somebody has interrupted it before it began
 * @come: it waits no more, and is not in the queue
 * @error: why not; 0: it owns the state
 *
 * All fields are under the state's lock.
 */
struct lunatik_turn {
	struct list_head node;
	struct task_struct *task;
	bool strict;
	bool awake;
	bool interrupted;
	bool come;
	int error;
};

/* At how many of those who wait one look for a sleeper goes, because interrupts are off. */
#define LUNATIK_TURN_LOOKS	256

/* Gives the universe an owner, or none. Under the lock; lunatik_turn_spin() reads without. */
static void lunatik_turn_set(struct lunatik_universe *u, bool busy, struct task_struct *owner)
{
	WRITE_ONCE(u->owner, owner);
	WRITE_ONCE(u->busy, busy);
}

static void lunatik_turn_take(struct lunatik_universe *u, const struct lunatik_turn *turn)
{
	lunatik_turn_set(u, true, turn->task);
	WRITE_ONCE(u->bounds.interrupted, turn->interrupted);
}

/* What to do when another owns the state. */
enum lunatik_turn_wish {
	LUNATIK_TURN_NOW,	/* do not wait */
	LUNATIK_TURN_LAST,	/* wait behind all others */
	LUNATIK_TURN_FIRST,	/* end the run in progress, and be the next */
};

/*
 * Ask for a state. Returns 0 when "owner" has it now, -EINPROGRESS when the turn
 * is in the queue, -EAGAIN when it was not to wait, -ENODEV when the state is closed.
 */
static int lunatik_turn_ask(lunatik_State *s, struct lunatik_turn *turn,
			    enum lunatik_turn_wish wish)
{
	struct lunatik_universe *u = s->universe;
	unsigned long flags;
	int ret = -EINPROGRESS;

	spin_lock_irqsave(&s->lock, flags);
	if (s->closed) {
		ret = -ENODEV;
	} else if (!u->busy) {
		lunatik_turn_take(u, turn);
		ret = 0;
	} else if (wish == LUNATIK_TURN_NOW) {
		ret = -EAGAIN;
	} else if (wish == LUNATIK_TURN_LAST) {
		turn->awake = true;
		list_add_tail(&turn->node, &u->turns);
	} else {
		lunatik_bounds_interrupt(&u->bounds);
		turn->strict = true;
		list_add(&turn->node, &u->turns);
	}
	spin_unlock_irqrestore(&s->lock, flags);
	return ret;
}

/* End a wait. Under the lock. */
static void lunatik_turn_end(struct lunatik_turn *turn, int error)
{
	list_del(&turn->node);
	turn->error = error;
	turn->come = true;
}

static void lunatik_turn_give(struct lunatik_turn *turn, int error)
{
	lunatik_turn_end(turn, error);
	wake_up_process(turn->task);
}

/* Hand the state over to who waits. Under the lock. */
static void lunatik_turn_grant(struct lunatik_universe *u, struct lunatik_turn *turn, ktime_t now)
{
	lunatik_turn_take(u, turn);
	lunatik_turn_give(turn, 0);
	/* Who closes the state does not wait as one of many, and may not be overtaken. */
	if (turn->strict)
		return;
	u->handed = now;
	u->granted = turn;
	hrtimer_start(&u->patience, ns_to_ktime(LUNATIK_TURN_ABSENCE), HRTIMER_MODE_REL);
}

/*
 * The state is free, and somebody waits for it. If nobody has come for it within
 * LUNATIK_TURN_ABSENCE, somebody else is woken. Under the lock.
 */
static void lunatik_turn_watch(struct lunatik_universe *u)
{
	if (!hrtimer_is_queued(&u->patience))
		hrtimer_start(&u->patience, ns_to_ktime(LUNATIK_TURN_ABSENCE), HRTIMER_MODE_REL);
}

/* Leave the state, to the first of those who wait. Under the lock. */
static void lunatik_turn_pass(struct lunatik_universe *u)
{
	struct lunatik_turn *turn;
	ktime_t now;

	turn = list_first_entry_or_null(&u->turns, struct lunatik_turn, node);
	if (!turn) {
		lunatik_turn_set(u, false, NULL);
		return;
	}
	now = ktime_get();
	if (turn->strict || ktime_to_ns(ktime_sub(now, u->handed)) >= LUNATIK_TURN_PERIOD) {
		lunatik_turn_grant(u, turn, now);
		return;
	}
	lunatik_turn_set(u, false, NULL);
	lunatik_turn_watch(u);
	if (!turn->awake) {
		turn->awake = true;
		wake_up_process(turn->task);
	}
}

/*
 * The state is free, and those who are awake have not come for it. It is the turn of the
 * next who sleeps; if there is none among the first few, of whoever runs first. Those who
 * are awake and do not run go to the end, so that each look finds others. Under the lock.
 */
static void lunatik_turn_rouse(struct lunatik_universe *u, ktime_t now)
{
	struct lunatik_turn *turn;
	int looks;

	for (looks = 0; looks < LUNATIK_TURN_LOOKS; looks++) {
		turn = list_first_entry_or_null(&u->turns, struct lunatik_turn, node);
		if (!turn)
			return;
		if (!turn->awake) {
			lunatik_turn_grant(u, turn, now);
			return;
		}
		list_move_tail(&turn->node, &u->turns);
	}
	lunatik_turn_watch(u);
}

/* Who the state was handed over to has not come to run. It waits again. Under the lock. */
static void lunatik_turn_revoke(struct lunatik_universe *u, ktime_t now)
{
	struct lunatik_turn *late = u->granted;

	u->granted = NULL;
	late->come = false;
	late->awake = true;
	late->interrupted = READ_ONCE(u->bounds.interrupted);
	lunatik_turn_set(u, false, NULL);
	list_add_tail(&late->node, &u->turns);
	lunatik_turn_rouse(u, now);
}

static enum hrtimer_restart lunatik_turn_impatient(struct hrtimer *timer)
{
	struct lunatik_universe *u = container_of(timer, struct lunatik_universe, patience);
	ktime_t now = ktime_get();
	unsigned long flags;

	spin_lock_irqsave(&u->state->lock, flags);
	/* It may have been handed over again while this waited for the lock. */
	if (u->granted && ktime_to_ns(ktime_sub(now, u->handed)) >= LUNATIK_TURN_ABSENCE)
		lunatik_turn_revoke(u, now);
	else if (!u->busy)
		lunatik_turn_rouse(u, now);
	spin_unlock_irqrestore(&u->state->lock, flags);
	return HRTIMER_NORESTART;
}

/*
 * Stay awake while the state may soon be free, for LUNATIK_TURN_SPIN at most. The
 * owner cannot go away while it is looked at, because it is a task that ends a grace
 * period after it has left the state at the earliest.
 */
static void lunatik_turn_spin(const struct lunatik_universe *u)
{
	ktime_t end = ktime_add_ns(ktime_get(), LUNATIK_TURN_SPIN);
	struct task_struct *owner;
	bool runs;

	while (READ_ONCE(u->busy) && !need_resched() && !signal_pending(current)) {
		rcu_read_lock();
		owner = READ_ONCE(u->owner);
		runs = owner && owner != current && lunatik_compat_oncpu(owner);
		rcu_read_unlock();
		if (!runs || ktime_after(ktime_get(), end))
			break;
		cpu_relax();
	}
}

/* Wait for a turn that is in the queue already, until "expires" (NULL: as long as it takes). */
static int lunatik_turn_wait(lunatik_State *s, struct lunatik_turn *turn, unsigned int mode,
			     ktime_t *expires)
{
	struct lunatik_universe *u = s->universe;
	bool expired = false;
	unsigned long flags;

	for (;;) {
		lunatik_turn_spin(u);
		set_current_state(mode);
		spin_lock_irqsave(&s->lock, flags);
		if (turn->come && u->granted == turn)
			u->granted = NULL;
		if (!turn->come && !u->busy) {
			lunatik_turn_take(u, turn);
			lunatik_turn_end(turn, 0);
		}
		if (turn->come || expired || signal_pending_state(mode, current))
			break;
		turn->awake = false;
		spin_unlock_irqrestore(&s->lock, flags);
		expired = !schedule_hrtimeout(expires, HRTIMER_MODE_ABS);
	}
	if (!turn->come)
		lunatik_turn_end(turn, expired ? -ETIMEDOUT : -ERESTARTSYS);
	spin_unlock_irqrestore(&s->lock, flags);
	__set_current_state(TASK_RUNNING);
	return turn->error;
}

/**
 * lunatik_owner_init - prepare a universe that has no owner yet
 * @u: the universe; zeroed
 *
 * Context: any. Nobody else knows the universe yet.
 */
void lunatik_owner_init(struct lunatik_universe *u)
{
	INIT_LIST_HEAD(&u->turns);
	lunatik_compat_hrtimer_setup(&u->patience, lunatik_turn_impatient, CLOCK_MONOTONIC,
				     HRTIMER_MODE_REL);
}

/**
 * lunatik_owner_end - there will be no other owner
 * @u: the universe, of the last one
 *
 * Context: process, may sleep.
 */
void lunatik_owner_end(struct lunatik_universe *u)
{
	hrtimer_cancel(&u->patience);
}

/**
 * lunatik_owner_await - become the owner of a state, when the turn comes
 * @s: the state; the caller has a reference
 * @timeout: how long to wait for the turn, ns, or LUNATIK_TIMEOUT_NONE
 *
 * Otherwise as lunatik_own().
 *
 * Context: process, may sleep. No lock that one needs to finish a run may be held.
 *
 * Return: 0, -ENODEV when the state is closed, -ERESTARTSYS when a signal came
 * first, -ETIMEDOUT.
 */
int lunatik_owner_await(lunatik_State *s, u64 timeout)
{
	struct lunatik_turn turn = { .task = current };
	ktime_t expires = 0, *until = NULL;
	int ret;

	if (timeout <= KTIME_MAX) {
		expires = ktime_add_safe(ktime_get(), ns_to_ktime(timeout));
		until = &expires;
	}
	ret = lunatik_turn_ask(s, &turn, LUNATIK_TURN_LAST);
	if (ret == -EINPROGRESS)
		ret = lunatik_turn_wait(s, &turn, TASK_INTERRUPTIBLE, until);
	if (!ret)
		s->universe->sleeps = true;
	return ret;
}

/**
 * lunatik_own - become the owner of a state, when the turn comes
 * @s: the state; the caller has a reference
 *
 * The owner may run code in the state, and must lunatik_disown() it soon.
 * Not recursive.
 *
 * Context: process, may sleep. No lock that one needs to finish a run may be held.
 *
 * Return: 0, -ENODEV when the state is closed, -ERESTARTSYS when a signal came
 * first.
 */
int lunatik_own(lunatik_State *s)
{
	return lunatik_owner_await(s, LUNATIK_TIMEOUT_NONE);
}
EXPORT_SYMBOL_GPL(lunatik_own);

/**
 * lunatik_tryown - become the owner of a state if it has none
 * @s: the state; the caller has a reference
 * @gfp: GFP_KERNEL if the caller may sleep while it owns the state, GFP_ATOMIC
 *	if not
 *
 * Context: any.
 *
 * Return: 0, -EAGAIN when there is an owner, -ENODEV when the state is closed.
 */
int lunatik_tryown(lunatik_State *s, gfp_t gfp)
{
	struct lunatik_turn turn = { .task = in_task() ? current : NULL };
	int ret = lunatik_turn_ask(s, &turn, LUNATIK_TURN_NOW);

	if (!ret)
		s->universe->sleeps = gfpflags_allow_blocking(gfp);
	return ret;
}
EXPORT_SYMBOL_GPL(lunatik_tryown);

/**
 * lunatik_disown - stop owning a state
 * @s: the state
 *
 * The results of lunatik_exec() are lost, because they are in the state's memory. The
 * hooks that it has made answer from now on.
 *
 * Context: as when it was owned.
 */
void lunatik_disown(lunatik_State *s)
{
	struct lunatik_universe *u = s->universe;
	unsigned long flags;

	if (unlikely(u->atomic))
		lunatik_atomic_drop(u);
	else
		lua_settop(u->L, 0);
	spin_lock_irqsave(&s->lock, flags);
	lunatik_alloc_settle(s);
	lunatik_turn_pass(u);
	spin_unlock_irqrestore(&s->lock, flags);
}
EXPORT_SYMBOL_GPL(lunatik_disown);

/**
 * lunatik_owner_revoke - become the last owner of a state
 * @s: the state
 * @force: end a run in progress, and be the next
 *
 * Context: process, may sleep.
 *
 * Return: 0, -EBUSY when there is an owner (without @force), -ENOENT when
 * another was the last, -EINTR when a fatal signal came first.
 */
int lunatik_owner_revoke(lunatik_State *s, bool force)
{
	struct lunatik_turn turn = { .task = current };
	int ret = lunatik_turn_ask(s, &turn, force ? LUNATIK_TURN_FIRST : LUNATIK_TURN_NOW);

	if (ret == -EINPROGRESS)
		ret = lunatik_turn_wait(s, &turn, TASK_KILLABLE, NULL);
	switch (ret) {
	case 0:
		s->universe->sleeps = true;
		return 0;
	case -EAGAIN:
		return -EBUSY;
	case -ENODEV:
		return -ENOENT;
	default:	/* a fatal signal */
		return -EINTR;
	}
}

/**
 * lunatik_owner_interrupt - stop the run of the owner
 * @s: the state
 *
 * Does not wait for the end of the run, and does not affect the next owner.
 *
 * Context: any.
 *
 * Return: 1, or 0 when there is no owner, -ENODEV when the state is closed.
 */
int lunatik_owner_interrupt(lunatik_State *s)
{
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&s->lock, flags);
	ret = s->closed ? -ENODEV : s->universe->busy;
	if (ret > 0)
		lunatik_bounds_interrupt(&s->universe->bounds);
	spin_unlock_irqrestore(&s->lock, flags);
	return ret;
}

/**
 * lunatik_owner_bury - end the ownership of a state for good
 * @s: the state; revoked, its Lua closed
 *
 * All tasks that wait for their turn get -ENODEV.
 *
 * Context: any.
 */
void lunatik_owner_bury(lunatik_State *s)
{
	struct lunatik_universe *u = s->universe;
	unsigned long flags;
	bool some;
	int i;

	do {
		spin_lock_irqsave(&s->lock, flags);
		WRITE_ONCE(s->closed, true);
		/* Some at a time, because interrupts are off. Nobody else comes, or takes the state. */
		for (i = 0; i < LUNATIK_TURN_LOOKS && !list_empty(&u->turns); i++)
			lunatik_turn_give(list_first_entry(&u->turns, struct lunatik_turn, node),
					  -ENODEV);
		some = !list_empty(&u->turns);
		if (!some)
			lunatik_turn_set(u, false, NULL);
		spin_unlock_irqrestore(&s->lock, flags);
	} while (some);
}

/**
 * lunatik_owner_pid - which process owns a state
 * @s: the state
 * @busy: out: whether there is an owner
 *
 * Context: process.
 *
 * Return: its number for the caller, or 0 for none that it can see.
 */
pid_t lunatik_owner_pid(lunatik_State *s, bool *busy)
{
	const struct lunatik_universe *u = s->universe;
	unsigned long flags;
	pid_t pid;

	spin_lock_irqsave(&s->lock, flags);
	*busy = u->busy;
	pid = u->owner ? task_tgid_vnr(u->owner) : 0;
	spin_unlock_irqrestore(&s->lock, flags);
	return pid;
}
