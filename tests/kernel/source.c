// SPDX-License-Identifier: GPL-2.0-only
/*
 * A harmless source of events: hooks that answer when a test asks them, in any context.
 *
 * Scripts get it by require 'kernel_events':
 *   number(f [, options])	f is called with an integer, and answers one
 *   verdict(f, options)	f is called with an object, and answers "accept" or "drop"
 *   fire(i, n)			asks the i-th hook of all, from within a function
 */
#include <linux/errno.h>
#include <linux/module.h>
#include <linux/rcupdate.h>
#include <linux/string.h>

#include "lauxlib.h"

#include "driver/exec.h"
#include "driver/hook.h"
#include "driver/library.h"
#include "driver/limits.h"

#include "source.h"

#define SOURCE_MAX	64

static struct lunatik_hook *source_hooks[SOURCE_MAX];
static int source_failures;

struct lunatik_hook *source_hook(int i)
{
	return READ_ONCE(source_hooks[i]);
}

void source_failafter(int attached)
{
	source_failures = attached + 1;
}

static int source_attach(struct lunatik_hook *hook)
{
	int i;

	if (source_failures && !--source_failures)
		return -EBUSY;
	for (i = 0; i < SOURCE_MAX; i++) {
		if (!source_hooks[i]) {
			WRITE_ONCE(source_hooks[i], hook);
			return 0;
		}
	}
	return -ENOSPC;
}

static void source_detach(struct lunatik_hook *hook)
{
	int i;

	for (i = 0; i < SOURCE_MAX; i++)
		if (source_hooks[i] == hook)
			WRITE_ONCE(source_hooks[i], NULL);
}

/* As events come that nobody holds back: the hook may go at any time. */
bool source_call(int i, struct lunatik_event *event)
{
	struct lunatik_hook *hook;
	bool live = false;

	rcu_read_lock();
	hook = READ_ONCE(source_hooks[i]);
	if (hook)
		live = lunatik_hook_call(hook, event);
	rcu_read_unlock();
	return live;
}

static const char *const source_answers[] = { "accept", "drop", NULL };

static const struct lunatik_hook_kind source_number = {
	.name = "number",
	.size = sizeof(struct lunatik_hook),
	.paramsize = sizeof(int),
	.max = LUNATIK_HOOKS_MAX,
	.attach = source_attach,
	.detach = source_detach,
};

static const struct lunatik_hook_kind source_verdict = {
	.name = "verdict",
	.size = sizeof(struct lunatik_hook),
	.paramsize = sizeof(int),
	.max = 8,
	.answers = source_answers,
	.attach = source_attach,
	.detach = source_detach,
};

static int source_note(lua_State *L, const struct lunatik_hook_kind *kind)
{
	struct lunatik_rule rule;
	int params = 0;

	luaL_checktype(L, 1, LUA_TFUNCTION);
	if (!lua_isnoneornil(L, 2))
		luaL_checktype(L, 2, LUA_TTABLE);
	lua_settop(L, 2);
	lunatik_hook_getrule(L, lua_istable(L, 2) ? 2 : 0, kind, &rule);
	lua_pushvalue(L, 1);
	if (kind->answers)
		memset(lua_newuserdatauv(L, sizeof(struct lunatik_subject), 0), 0,
		       sizeof(struct lunatik_subject));
	else
		lua_pushnil(L);
	lunatik_hook_note(L, kind, &rule, &params);
	return 0;
}

static int source_notenumber(lua_State *L)
{
	return source_note(L, &source_number);
}

static int source_noteverdict(lua_State *L)
{
	return source_note(L, &source_verdict);
}

/* Gives the answer, or nil and why the function was not called: a number, 0 if it was. */
static int source_fire(lua_State *L)
{
	struct lunatik_event event = { .argument = luaL_checkinteger(L, 2) };
	lua_Integer i = luaL_checkinteger(L, 1);

	luaL_argcheck(L, i >= 0 && i < SOURCE_MAX, 1, "no such hook");
	if (source_call(i, &event) && event.outcome == LUAI_ANSWERED)
		lua_pushinteger(L, event.answer);
	else
		lua_pushnil(L);
	lua_pushinteger(L, event.missed);
	return 2;
}

static int source_open(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "number", source_notenumber },
		{ "verdict", source_noteverdict },
		{ "fire", source_fire },
		{ NULL, NULL }
	};

	luaL_newlib(L, functions);
	return 1;
}

static const struct lunatik_library source_library = {
	.name = "kernel_events", .open = source_open, .owner = THIS_MODULE,
};

int source_init(void)
{
	return lunatik_library_register(&source_library);
}

void source_exit(void)
{
	lunatik_library_unregister(&source_library);
}

/* Runs a chunk as a process does. Returns an error or the status. */
int source_run(lunatik_State *s, const char *chunk)
{
	struct lunatik_exec x = { .chunk = chunk, .chunk_len = strlen(chunk) };
	int ret = lunatik_own(s);

	if (ret)
		return ret;
	ret = lunatik_exec(s, &x) ?: x.status;
	lunatik_disown(s);
	return ret;
}
