// SPDX-License-Identifier: GPL-2.0-only
/*
 * The library "timer": functions that are called after a time, or again and again.
 *
 *	every(ms, f [, {budget=, share=}])	calls f(t) each ms milliseconds
 *	after(ms, f [, {budget=, share=}])	calls f(t) once
 *	t:cancel()				f is called no more
 *	t:overrun()				how many calls were left out since the last one
 *
 * The timers of the kernel run in softirqs. One that is cancelled fires once more at most,
 * and finds that out, because a function cannot wait for its own timer.
 */
#include <linux/hrtimer.h>
#include <linux/ktime.h>
#include <linux/module.h>

#include "lauxlib.h"

#include "driver/compat.h"
#include "driver/hook.h"
#include "driver/library.h"

/* What scripts call one in error messages, and where its methods are. */
#define LUNATIK_TIMER_TYPE	"timer"

/* The longest time, ms: a year. */
#define LUNATIK_TIMER_MAX	(366LL * 24 * 60 * 60 * 1000)

/* How soon a call that was missed is tried again where no other would come. */
#define LUNATIK_TIMER_AGAIN	NSEC_PER_MSEC

/**
 * struct lunatik_handle - a timer as a script sees it
 * @subject: what the function is called with
 * @cancelled: it is called no more; written by the script
 * @overrun: how many calls were left out; written by the timer
 */
struct lunatik_handle {
	struct lunatik_subject subject;
	bool cancelled;
	u64 overrun;
};

/**
 * struct lunatik_interval - the parameters of the hook
 * @ns: the time, ns
 * @once: it is called once
 */
struct lunatik_interval {
	u64 ns;
	bool once;
};

/**
 * struct lunatik_timer - a timer
 * @hook: its function
 * @timer: of the kernel
 * @interval: as it was asked for
 */
struct lunatik_timer {
	struct lunatik_hook hook;
	struct hrtimer timer;
	struct lunatik_interval interval;
};

static struct lunatik_handle *lunatik_timer_handle(const struct lunatik_timer *t)
{
	return container_of(t->hook.subject, struct lunatik_handle, subject);
}

/* What was left out since the last call is added up, until there is a call. */
static enum hrtimer_restart lunatik_timer_fire(struct hrtimer *timer)
{
	struct lunatik_timer *t = container_of(timer, struct lunatik_timer, timer);
	struct lunatik_handle *handle = lunatik_timer_handle(t);
	struct lunatik_event event = { .context = t };
	u64 overrun = READ_ONCE(handle->overrun);
	bool called;

	if (READ_ONCE(handle->cancelled))
		return HRTIMER_NORESTART;
	called = lunatik_hook_call(&t->hook, &event) && !event.missed;
	if (t->interval.once && called)
		return HRTIMER_NORESTART;
	overrun = called ? 0 : overrun + 1;
	overrun += hrtimer_forward_now(timer, ns_to_ktime(t->interval.once ? LUNATIK_TIMER_AGAIN :
							  t->interval.ns)) - 1;
	WRITE_ONCE(handle->overrun, t->interval.once ? 0 : overrun);
	return HRTIMER_RESTART;
}

static int lunatik_timer_attach(struct lunatik_hook *hook)
{
	struct lunatik_timer *t = container_of(hook, struct lunatik_timer, hook);

	memcpy(&t->interval, hook->params, sizeof(t->interval));
	lunatik_compat_hrtimer_setup(&t->timer, lunatik_timer_fire, CLOCK_MONOTONIC,
				     HRTIMER_MODE_REL_SOFT);
	hrtimer_start(&t->timer, ns_to_ktime(t->interval.ns), HRTIMER_MODE_REL_SOFT);
	return 0;
}

static void lunatik_timer_detach(struct lunatik_hook *hook)
{
	hrtimer_cancel(&container_of(hook, struct lunatik_timer, hook)->timer);
}

static const struct lunatik_hook_kind lunatik_timer_kind = {
	.name = LUNATIK_TIMER_TYPE,
	.size = sizeof(struct lunatik_timer),
	.paramsize = sizeof(struct lunatik_interval),
	.max = 16,
	.attach = lunatik_timer_attach,
	.detach = lunatik_timer_detach,
};

static_assert(sizeof(struct lunatik_interval) <= LUNATIK_HOOK_PARAMSIZE);

/* every() and after(). Gives the timer. */
static int lunatik_timer_note(lua_State *L, bool once)
{
	lua_Integer ms = luaL_checkinteger(L, 1);
	struct lunatik_interval interval = { .once = once };
	struct lunatik_handle *handle;
	struct lunatik_rule rule;

	luaL_argcheck(L, ms >= 1 && ms <= LUNATIK_TIMER_MAX, 1, "a time from 1 ms to a year is expected");
	luaL_checktype(L, 2, LUA_TFUNCTION);
	if (!lua_isnoneornil(L, 3))
		luaL_checktype(L, 3, LUA_TTABLE);
	lua_settop(L, 3);
	lunatik_hook_getrule(L, lua_istable(L, 3) ? 3 : 0, &lunatik_timer_kind, &rule);
	interval.ns = ms * NSEC_PER_MSEC;
	handle = lua_newuserdatauv(L, sizeof(*handle), 0);
	*handle = (struct lunatik_handle) { };
	luaL_setmetatable(L, LUNATIK_TIMER_TYPE);
	lua_pushvalue(L, 2);
	lua_pushvalue(L, -2);
	lunatik_hook_note(L, &lunatik_timer_kind, &rule, &interval);
	return 1;
}

static int lunatik_timer_every(lua_State *L)
{
	return lunatik_timer_note(L, false);
}

static int lunatik_timer_after(lua_State *L)
{
	return lunatik_timer_note(L, true);
}

static int lunatik_timer_cancel(lua_State *L)
{
	struct lunatik_handle *handle = luaL_checkudata(L, 1, LUNATIK_TIMER_TYPE);

	WRITE_ONCE(handle->cancelled, true);
	return 0;
}

static int lunatik_timer_overrun(lua_State *L)
{
	struct lunatik_handle *handle = luaL_checkudata(L, 1, LUNATIK_TIMER_TYPE);

	lua_pushinteger(L, READ_ONCE(handle->overrun));
	return 1;
}

static int lunatik_timer_open(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "every", lunatik_timer_every },
		{ "after", lunatik_timer_after },
		{ NULL, NULL }
	};
	static const luaL_Reg methods[] = {
		{ "cancel", lunatik_timer_cancel },
		{ "overrun", lunatik_timer_overrun },
		{ NULL, NULL }
	};

	luaL_newmetatable(L, LUNATIK_TIMER_TYPE);
	lua_createtable(L, 0, 2);
	luaL_setfuncs(L, methods, 0);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	luaL_newlib(L, functions);
	return 1;
}

static const struct lunatik_library lunatik_timer_library = {
	.name = "timer", .open = lunatik_timer_open, .owner = THIS_MODULE,
};

static int __init lunatik_timer_init(void)
{
	return lunatik_library_register(&lunatik_timer_library);
}

static void __exit lunatik_timer_exit(void)
{
	lunatik_library_unregister(&lunatik_timer_library);
}

module_init(lunatik_timer_init);
module_exit(lunatik_timer_exit);

MODULE_DESCRIPTION("Timers for Lunatik's scripts");
MODULE_AUTHOR("The Lunatik authors");
MODULE_LICENSE("GPL");
MODULE_ALIAS("lunatik-lib-timer");
LUNATIK_COMPAT_IMPORT;
