// SPDX-License-Identifier: GPL-2.0-only
/*
 * The bounds of a universe in time and kernel stack.
 *
 * While the owner is in Lua a timer sets the poll word every few milliseconds. When
 * the owner leaves, the timer is left to end by itself, and the next run goes on with
 * it if that comes first; so the first tick of a run may come early, never late.
 * Lua then calls lunatik_host_poll() at its next backward jump, at its next call
 * or in the next round of a long loop in C. Once there is a reason to stop the
 * word stays set. Every later poll raises again, so that a script cannot go on by
 * catching the error.
 *
 * A deadline is wall time, because the caller waits for an answer whether the run
 * computes, waits for a CPU or waits for the reader of its output.
 *
 * Where no tick can come the word is always set, and Lua counts down to the next poll.
 * In an atomic universe there is no other time than that between two polls. Each such
 * interval counts LUNATIK_INTERVAL at most, because Lua does not take longer: what is
 * more is an interrupt, or a processor that was taken away from the machine.
 */
#include <linux/freezer.h>
#include <linux/irqflags.h>
#include <linux/limits.h>
#include <linux/random.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/sched/jobctl.h>
#include <linux/sched/signal.h>
#include <linux/sched/task_stack.h>
#include <linux/signal.h>
#include <linux/smp.h>

#include "lauxlib.h"

#include "bounds.h"
#include "compat.h"
#include "limits.h"
#include "uapi/linux/lunatik.h"

static enum hrtimer_restart lunatik_bounds_tick(struct hrtimer *timer)
{
	struct lunatik_bounds *b = container_of(timer, struct lunatik_bounds, tick);
	ktime_t deadline;

	if (READ_ONCE(b->running))
		WRITE_ONCE(b->host.poll, 1);
	atomic_set(&b->armed, 0);
	smp_mb();	/* pairs with that in lunatik_bounds_arm() */
	/* An owner that has set @armed meanwhile starts the timer, so leave it alone. */
	if (!READ_ONCE(b->running) || atomic_xchg(&b->armed, 1))
		return HRTIMER_NORESTART;
	hrtimer_forward_now(timer, ns_to_ktime(LUNATIK_TICK));
	/* A deadline has a tick of its own, or else it could be a whole tick late. */
	deadline = READ_ONCE(b->deadline);
	if (ktime_before(deadline, hrtimer_get_expires(timer)) &&
	    ktime_after(deadline, hrtimer_cb_get_time(timer)))
		hrtimer_set_expires(timer, deadline);
	return HRTIMER_RESTART;
}

/*
 * See to it that a tick comes within LUNATIK_TICK, and again and again from then on.
 * One that an earlier run has left armed does. But if that is on another processor,
 * which may have interrupts off for long, take it away from there.
 */
static void lunatik_bounds_arm(struct lunatik_bounds *b)
{
	int cpu = raw_smp_processor_id();

	WRITE_ONCE(b->running, true);
	/* Either the last tick sees @running, or this sees that there is no tick left. */
	smp_mb();
	if (atomic_xchg(&b->armed, 1)) {
		if (b->cpu == cpu)
			return;
		hrtimer_cancel(&b->tick);
		atomic_set(&b->armed, 1);	/* a tick that has ended meanwhile has cleared it */
	}
	b->cpu = cpu;
	hrtimer_start(&b->tick, ns_to_ktime(LUNATIK_TICK), HRTIMER_MODE_REL_HARD);
}

/* The lowest stack address that Lua's C code may reach when it is called at @here. */
static unsigned long lunatik_bounds_stackfloor(unsigned long here)
{
	unsigned long base = (unsigned long)task_stack_page(current);

	if (here - base < THREAD_SIZE)
		return max(here - LUNATIK_STACK_BUDGET, base + LUNATIK_STACK_RESERVE);
	return here - LUNATIK_STACK_ATOMIC;
}

/**
 * lunatik_bounds_mayreclaim - has the stack room for an allocation that enters reclaim?
 *
 * Context: process, may sleep.
 *
 * Return: true if it has.
 */
bool lunatik_bounds_mayreclaim(void)
{
	unsigned long here = (unsigned long)__builtin_frame_address(0);

	return here - (unsigned long)task_stack_page(current) >= LUNATIK_STACK_RECLAIM;
}

/**
 * lunatik_bounds_init - prepare the bounds of a new universe
 * @b: the bounds
 *
 * Context: any. Nobody else knows the universe yet.
 */
void lunatik_bounds_init(struct lunatik_bounds *b)
{
	lunatik_compat_hrtimer_setup(&b->tick, lunatik_bounds_tick, CLOCK_MONOTONIC,
				     HRTIMER_MODE_REL_HARD);
	b->deadline = KTIME_MAX;
}

/**
 * lunatik_bounds_setatomic - from now on nobody may hold the universe for long, or again
 * @b: the bounds, left
 * @atomic: which of both
 *
 * Context: that of the owner, who may sleep.
 */
void lunatik_bounds_setatomic(struct lunatik_bounds *b, bool atomic)
{
	b->atomic = atomic;
	b->tickless = true;
	b->sleeps = !atomic;
	WRITE_ONCE(b->host.poll, 1);
	hrtimer_cancel(&b->tick);
	atomic_set(&b->armed, 0);	/* so that the next run starts it */
}

/**
 * lunatik_bounds_enter - start the bounds, because the owner enters Lua on this stack
 * @b: the bounds
 * @now: the time, ktime
 * @timeout: how long it may take, ns, or LUNATIK_TIMEOUT_NONE
 * @sleeps: whether the caller may sleep
 *
 * Context: any. The caller owns the state.
 */
void lunatik_bounds_enter(struct lunatik_bounds *b, ktime_t now, u64 timeout, bool sleeps)
{
	if (b->atomic) {
		lunatik_bounds_enteratomic(b, min(timeout, LUNATIK_ATOMIC_TIMEOUT));
		return;
	}
	b->host.stackfloor = lunatik_bounds_stackfloor((unsigned long)__builtin_frame_address(0));
	b->sleeps = sleeps;
	b->stop = LUNATIK_GOON;
	b->tickless = irqs_disabled();
	WRITE_ONCE(b->deadline, timeout > KTIME_MAX ? KTIME_MAX :
				ktime_add_safe(now, ns_to_ktime(timeout)));
	/* Poll at once if this owner was interrupted already, or has no time at all. */
	b->host.fuel = 0;
	WRITE_ONCE(b->host.poll, b->tickless || !timeout || READ_ONCE(b->interrupted));
	if (!b->tickless)
		lunatik_bounds_arm(b);
}

/**
 * lunatik_bounds_enteratomic - start the bounds of an atomic universe
 * @b: the bounds
 * @timeout: how long it may take, ns, at most LUNATIK_ATOMIC_TIMEOUT
 *
 * Looks at no clock, because most events are over before the first poll.
 *
 * Context: as lunatik_bounds_enter().
 */
void lunatik_bounds_enteratomic(struct lunatik_bounds *b, u64 timeout)
{
	b->host.stackfloor = lunatik_bounds_stackfloor((unsigned long)__builtin_frame_address(0));
	b->stop = LUNATIK_GOON;
	b->left = timeout;
	b->looked = 0;
	b->host.fuel = LUNATIK_FUEL;
}

/**
 * lunatik_bounds_enterevent - start the bounds of an atomic universe for an event
 * @b: the bounds
 * @budget: how long it may take, ns, at most LUNATIK_ATOMIC_TIMEOUT
 *
 * Context: as lunatik_bounds_enter().
 *
 * Return: false when the stack has no room for Lua.
 */
bool lunatik_bounds_enterevent(struct lunatik_bounds *b, u64 budget)
{
	lunatik_bounds_enteratomic(b, budget);
	return (unsigned long)__builtin_frame_address(0) >= b->host.stackfloor + LUNATIK_STACK_EVENT;
}

/**
 * lunatik_bounds_enterslice - the owner of an atomic universe enters Lua's collector alone
 * @b: the bounds
 *
 * A slice is bounded by its work. It is not asked to stop, because to give up a cycle is
 * to do all of it again.
 *
 * Context: as lunatik_bounds_enter().
 */
void lunatik_bounds_enterslice(struct lunatik_bounds *b)
{
	lunatik_bounds_enteratomic(b, LUNATIK_ATOMIC_TIMEOUT);
	WRITE_ONCE(b->host.poll, 0);
}

/**
 * lunatik_bounds_leaveslice - the owner leaves the collector
 * @b: the bounds
 *
 * Context: as lunatik_bounds_enter().
 */
void lunatik_bounds_leaveslice(struct lunatik_bounds *b)
{
	WRITE_ONCE(b->host.poll, 1);
}

/**
 * lunatik_bounds_leave - end the bounds, because the owner has left Lua
 * @b: the bounds
 *
 * Context: any. The caller owns the state.
 */
void lunatik_bounds_leave(struct lunatik_bounds *b)
{
	WRITE_ONCE(b->running, false);
	WRITE_ONCE(b->deadline, KTIME_MAX);
}

/**
 * lunatik_bounds_close - end the ticks, because the universe is about to be freed
 * @b: the bounds, left; nobody enters them again
 *
 * Context: any.
 */
void lunatik_bounds_close(struct lunatik_bounds *b)
{
	hrtimer_cancel(&b->tick);
}

/**
 * lunatik_bounds_interrupt - make the owner stop soon
 * @b: the bounds
 *
 * Context: any. The caller holds the state's lock. Whoever changes the owner
 * resets @interrupted under the same lock.
 */
void lunatik_bounds_interrupt(struct lunatik_bounds *b)
{
	WRITE_ONCE(b->interrupted, true);
	smp_wmb();	/* pairs with smp_mb() in lunatik_bounds_poll() */
	WRITE_ONCE(b->host.poll, 1);
}

/**
 * lunatik_bounds_message - the message for the reason to stop
 * @b: the bounds, with @stop set
 *
 * Context: any. The caller owns the state.
 *
 * Return: the message, a constant.
 */
const char *lunatik_bounds_message(const struct lunatik_bounds *b)
{
	switch (b->stop) {
	case LUNATIK_STOP_DEADLINE:
		return "deadline exceeded";
	case LUNATIK_STOP_SIGNAL:
		return "interrupted by a signal";
	default:
		return "interrupted";
	}
}

/*
 * Does the run have to end for this signal? A stop can wait until the run is
 * over, and a signal that is ignored has no effect at all.
 */
static bool lunatik_bounds_signalends(int sig, const struct k_sigaction *action)
{
	if (action->sa.sa_handler == SIG_DFL)
		return !sig_kernel_stop(sig) && !sig_kernel_ignore(sig);
	return action->sa.sa_handler != SIG_IGN;
}

/*
 * Is there a signal that ends the run? The flag of the task alone does not tell,
 * because job control and debuggers set it for a stop, and it stays set after
 * SIGCONT. A freezer sets it too, and ends the run, because suspending the
 * machine must not wait for a script.
 */
static bool lunatik_bounds_signalled(void)
{
	struct task_struct *task = current;
	struct sighand_struct *sighand;
	sigset_t pending;
	bool ends;
	int sig;

	if (!task_sigpending(task))
		return false;
	if (freezing(task))
		return true;
	sighand = rcu_dereference_protected(task->sighand, true);	/* a task keeps its own */
	spin_lock_irq(&sighand->siglock);
	ends = task->jobctl & JOBCTL_TRAP_FREEZE;
	sigorsets(&pending, &task->pending.signal, &task->signal->shared_pending.signal);
	sigandnsets(&pending, &pending, &task->blocked);
	for (sig = 1; sig <= _NSIG && !ends; sig++)
		ends = sigismember(&pending, sig) &&
		       lunatik_bounds_signalends(sig, &sighand->action[sig - 1]);
	spin_unlock_irq(&sighand->siglock);
	return ends;
}

/**
 * lunatik_bounds_check - is there a reason to stop?
 * @b: the bounds, entered
 *
 * Context: that of the owner.
 *
 * Return: the reason. A later call returns the same reason or a stronger one.
 */
enum lunatik_stop lunatik_bounds_check(const struct lunatik_bounds *b)
{
	enum lunatik_stop stop = LUNATIK_GOON;

	if (b->sleeps && lunatik_bounds_signalled())
		stop = LUNATIK_STOP_SIGNAL;
	else if (!b->atomic && READ_ONCE(b->interrupted))
		stop = LUNATIK_STOP_INTERRUPT;
	else if (b->atomic ? b->left <= 0 : ktime_after(ktime_get(), b->deadline))
		stop = LUNATIK_STOP_DEADLINE;
	return max(stop, b->stop);
}

/* Charge the time since the last poll; all that it can be where there was none. */
static void lunatik_bounds_charge(struct lunatik_bounds *b)
{
	ktime_t now = ktime_get();

	b->left -= min_t(s64, ktime_to_ns(ktime_sub(now, b->looked)), LUNATIK_INTERVAL);
	b->looked = now;
}

/*
 * Let other tasks run, and look for a reason to stop. Once there is one the word
 * stays set. Report a quiescent state to RCU-tasks too, because removing a tracer
 * waits for each task to report one, and a task that is only preempted does not.
 */
static enum lunatik_stop lunatik_bounds_poll(struct lunatik_bounds *b)
{
	if (b->sleeps)
		cond_resched_tasks_rcu_qs();
	if (b->atomic)
		lunatik_bounds_charge(b);
	b->host.fuel = b->tickless ? LUNATIK_FUEL : 0;
	WRITE_ONCE(b->host.poll, b->tickless);
	/*
	 * Clear the word before the check, so that a reason which comes during
	 * the check sets the word again.
	 */
	smp_mb();
	/* Do not stop a universe that is being made, because it cannot raise an error yet. */
	b->stop = b->building ? LUNATIK_GOON : lunatik_bounds_check(b);
	if (b->stop) {
		b->host.fuel = 0;
		WRITE_ONCE(b->host.poll, 1);
	}
	return b->stop;
}

/* Documented with its declaration in host.h. */
int lunatik_host_rest(lua_State *L)
{
	return lunatik_bounds_poll(container_of(lunatik_host_of(L), struct lunatik_bounds, host));
}

/* Documented with its declaration in host.h. */
void lunatik_host_poll(lua_State *L)
{
	struct lunatik_bounds *b = container_of(lunatik_host_of(L), struct lunatik_bounds, host);

	if (!lunatik_bounds_poll(b))
		return;
	luaL_checkstack(L, 4, NULL);
	/* Name the line of the running function, or of its caller if the function is in C. */
	luaL_where(L, 0);
	if (!lua_rawlen(L, -1)) {
		lua_pop(L, 1);
		luaL_where(L, 1);
	}
	lua_pushstring(L, lunatik_bounds_message(b));
	lua_concat(L, 2);
	lua_error(L);
}

/* Documented with its declaration in host.h. */
unsigned int lunatik_host_seed(void)
{
	return get_random_u32();
}
