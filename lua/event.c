// SPDX-License-Identifier: GPL-2.0-only
/*
 * Functions that a host calls very often, in a thread of their own.
 *
 * They stay at the bottom of the thread's stack, each at a place of its own with what
 * belongs to it, so that nothing has to be looked for, and a call goes by the shortest way
 * that catches errors. The same by lua_pcall() and its siblings takes half as long again.
 * Between two calls the top of the stack is above the last place.
 */
#include "event.h"

#include "lauxlib.h"
#include "ldo.h"
#include "lobject.h"
#include "lstate.h"
#include "lstring.h"
#include "lvm.h"

/* What is at a place: offsets. */
#define FUNCTION	0
#define ARGUMENT	1
#define ANSWERS		2

#define PLACE(L, i)	((L)->stack.p + 1 + (i) * LUAI_EVENTSLOTS)

/**
 * luai_newevents() - make a thread for the calls of functions
 * @L: the state, with LUAI_EVENTSLOTS values for each function on the top, which are
 *	popped. An argument that is nil stands for the integer of a call; without
 *	strings the answer is an integer. May raise
 * @count: how many functions there are
 *
 * Return: the thread, which is on the top now.
 */
lua_State *luai_newevents(lua_State *L, int count)
{
	int n = count * LUAI_EVENTSLOTS;
	lua_State *events = lua_newthread(L);

	/* There is nothing that a yield could go back to. */
	events->nCcalls += 0x10000;
	if (!lua_checkstack(events, n + LUA_MINSTACK))
		luaL_error(L, "no memory for the functions of events");
	lua_insert(L, -1 - n);
	lua_xmove(L, events, n);
	return events;
}

/* Only a Lua function is left to be executed. The function and its argument are on the top. */
static void luai_event(lua_State *L, void *unused)
{
	CallInfo *ci = luaD_precall(L, L->top.p - 2, 1);

	(void)unused;
	if (ci) {
		ci->callstatus = CIST_FRESH;
		luaV_execute(L, ci);
	}
}

/*
 * After an error: as luaD_pcall(), where the thread was as it always is before a call. The
 * error stays above the top.
 */
static void luai_unwind(lua_State *L, ptrdiff_t called, int status)
{
	L->ci = &L->base_ci;
	L->allowhook = 1;
	status = luaD_closeprotected(L, called, status);
	luaD_seterrorobj(L, status, restorestack(L, called));
	luaD_shrinkstack(L);
	L->top.p = restorestack(L, called);
}

/* Which of the answers is it? These are strings of which there is one each. */
static int luai_isanswer(StkId answers, const TValue *v, lua_Integer *answer)
{
	int i;

	if (!ttisshrstring(s2v(answers))) {
		if (!ttisinteger(v))
			return 0;
		*answer = ivalue(v);
		return 1;
	}
	if (!ttisshrstring(v))
		return 0;
	for (i = 0; i < LUAI_ANSWERS && ttisshrstring(s2v(answers + i)); i++) {
		if (eqshrstr(tsvalue(s2v(answers + i)), tsvalue(v))) {
			*answer = i;
			return 1;
		}
	}
	return 0;
}

/**
 * luai_answer() - call a function
 * @L: the thread, in which nothing runs
 * @place: which function
 * @argument: what it gets, unless it has an argument of its own
 * @answer: what it answers: the number of the string, or an integer
 *
 * Can't raise.
 *
 * Return: what the call came to.
 */
enum luai_outcome luai_answer(lua_State *L, int place, lua_Integer argument, lua_Integer *answer)
{
	StkId called = L->top.p, at = PLACE(L, place);
	ptrdiff_t offset = savestack(L, called);
	enum luai_outcome outcome;
	const TValue *gave;
	int status;

	setobjs2s(L, called, at + FUNCTION);
	if (ttisnil(s2v(at + ARGUMENT))) {
		setivalue(s2v(called + 1), argument);
	} else {
		setobjs2s(L, called + 1, at + ARGUMENT);
	}
	L->top.p = called + 2;
	status = luaD_rawrunprotected(L, luai_event, NULL);
	if (luai_unlikely(status != LUA_OK)) {
		luai_unwind(L, offset, status);
		return LUAI_FAILED;
	}
	L->top.p = restorestack(L, offset);
	gave = s2v(L->top.p);
	outcome = LUAI_ANSWERED;
	if (!luai_isanswer(PLACE(L, place) + ANSWERS, gave, answer))
		outcome = ttisnil(gave) ? LUAI_SILENT : LUAI_STRANGE;
	return outcome;
}

/**
 * luai_failure() - the message of the call that failed last
 * @L: the thread, in which nothing has run since
 * @len: its length, bytes
 *
 * Can't raise.
 *
 * Return: the message, good until anything runs in the universe; NULL when the error is no
 * string.
 */
const char *luai_failure(lua_State *L, size_t *len)
{
	const TValue *error = s2v(L->top.p);

	if (!ttisstring(error))
		return NULL;
	*len = tsslen(tsvalue(error));
	return getstr(tsvalue(error));
}
