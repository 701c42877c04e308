// SPDX-License-Identifier: GPL-2.0-only
/*
 * A function that a host calls very often, in a thread of its own.
 *
 * The function stays at the bottom of the thread's stack, so that it does not have to be
 * looked for, and the call goes by the shortest way that catches errors. The same by
 * lua_pcall() and its siblings takes half as long again.
 */
#include "event.h"

#include "ldo.h"
#include "lobject.h"
#include "lstate.h"
#include "lvm.h"

/* Where on the stack the function and its copy for a call are. */
#define FUNCTION(L)	((L)->stack.p + 1)
#define CALLED(L)	((L)->stack.p + 2)

/**
 * luai_newevents() - make a thread for the calls of a function
 * @L: the state, with the function on the top, which is popped. May raise
 *
 * Return: the thread, which is on the top now.
 */
lua_State *luai_newevents(lua_State *L)
{
	lua_State *events = lua_newthread(L);

	/* There is nothing that a yield could go back to. */
	events->nCcalls += 0x10000;
	lua_insert(L, -2);
	lua_xmove(L, events, 1);
	return events;
}

/* Only a Lua function is left to be executed. */
static void luai_event(lua_State *L, void *unused)
{
	CallInfo *ci = luaD_precall(L, CALLED(L), 1);

	(void)unused;
	if (ci) {
		ci->callstatus = CIST_FRESH;
		luaV_execute(L, ci);
	}
}

/* After an error: as luaD_pcall(), where the thread was as it always is before a call. */
static void luai_unwind(lua_State *L, int status)
{
	L->ci = &L->base_ci;
	L->allowhook = 1;
	luaD_closeprotected(L, savestack(L, CALLED(L)), status);
	L->top.p = CALLED(L);
	luaD_shrinkstack(L);
}

/**
 * luai_answer() - call the function with an integer
 * @L: the thread, in which nothing runs
 * @argument: what it gets
 * @answer: what it returns, if that is an integer
 *
 * Can't raise.
 *
 * Return: not zero if it has returned an integer.
 */
int luai_answer(lua_State *L, lua_Integer argument, lua_Integer *answer)
{
	StkId called = CALLED(L);
	int answered, status;

	setobjs2s(L, called, FUNCTION(L));
	setivalue(s2v(called + 1), argument);
	L->top.p = called + 2;
	status = luaD_rawrunprotected(L, luai_event, NULL);
	if (luai_unlikely(status != LUA_OK))
		luai_unwind(L, status);
	answered = ttisinteger(s2v(CALLED(L))) && status == LUA_OK;
	if (answered)
		*answer = ivalue(s2v(CALLED(L)));
	L->top.p = CALLED(L);
	return answered;
}
