// SPDX-License-Identifier: GPL-2.0-only
/*
 * One bounded run: enter, protect, leave.
 *
 * All that can raise, the marshalling of arguments and results included, is
 * below one lua_pcall(). What is outside of it uses only what can't raise.
 */
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/string.h>

#include "lauxlib.h"
#include "lua.h"

#include "exec.h"
#include "message.h"
#include "value.h"

/* What the protected function needs to know, and tells. */
struct lunatik_call {
	struct lunatik_exec *x;
	bool compiled;
};

/* The protected function: compile, decode, call, encode. */
static int lunatik_exec_protected(lua_State *L)
{
	struct lunatik_call *call = lua_touserdata(L, 1);
	struct lunatik_exec *x = call->x;
	int nargs = 0;

	lua_settop(L, 0);
	if (luaL_loadbufferx(L, x->chunk, x->chunk_len, x->chunkname ?: "=chunk", "t") != LUA_OK)
		return lua_error(L);
	call->compiled = true;
	if (x->args_len)
		nargs = lunatik_pushvalues(L, x->args, x->args_len);
	luai_run(L, nargs);
	lunatik_packvalues(L, lua_gettop(L));
	return 1;
}

static enum lunatik_status lunatik_exec_status(const lunatik_State *s, int status, bool compiled)
{
	switch (s->bounds.stop) {
	case LUNATIK_STOP_DEADLINE:
		return LUNATIK_STATUS_DEADLINE;
	case LUNATIK_STOP_INTERRUPT:
	case LUNATIK_STOP_SIGNAL:
		return LUNATIK_STATUS_INTERRUPTED;
	case LUNATIK_GOON:
		break;
	}
	switch (status) {
	case LUA_OK:
		return LUNATIK_STATUS_OK;
	case LUA_ERRMEM:
		return LUNATIK_STATUS_MEMORY;
	case LUA_ERRERR:
		return LUNATIK_STATUS_ERRERR;
	default:
		return compiled ? LUNATIK_STATUS_RUNTIME : LUNATIK_STATUS_SYNTAX;
	}
}

/* Point at the results, which are on the top of the stack. Can't raise. */
static void lunatik_exec_results(lunatik_State *s, struct lunatik_exec *x, int status)
{
	lua_State *L = s->L;

	if (x->status == LUNATIK_STATUS_OK) {
		x->header_len = 0;
		x->body_len = lua_rawlen(L, -1);
		x->body = lua_touserdata(L, -1);
		return;
	}
	if (status != LUA_OK && lua_type(L, -1) == LUA_TSTRING &&
	    !(status == LUA_ERRMEM && s->bounds.stop)) {
		x->body = lua_tolstring(L, -1, &x->body_len);
	} else {
		/* It got to its end, but too late; or the lack of memory is not the reason. */
		x->body = lunatik_bounds_message(&s->bounds);
		x->body_len = strlen(x->body);
	}
	x->header_len = lunatik_packstring(x->header, x->body_len);
}

/**
 * lunatik_exec - run a chunk
 * @s: the state; the caller owns it
 * @x: the run
 *
 * Context: any in which the state could be owned; sleeps only if the owner said
 * that it may.
 *
 * Return: 0 when the chunk was executed to an outcome: see @x->status; -EINVAL
 * when the arguments are not one array of values that Lua can have; -EINTR when
 * a signal ended the run.
 */
int lunatik_exec(lunatik_State *s, struct lunatik_exec *x)
{
	struct lunatik_call call = { .x = x };
	lua_State *L = s->L;
	ktime_t start;
	int status;

	if (x->args_len && !x->args_checked && lunatik_checkvalues(x->args, x->args_len) < 0)
		return -EINVAL;

	s->output.writer = x->reader;
	s->output.patient = x->reader && x->print_wait;
	start = ktime_get();
	lunatik_bounds_enter(&s->bounds, x->timeout ?: READ_ONCE(s->timeout), s->bounds.sleeps);

	lua_settop(L, 0);
	lua_pushcfunction(L, lunatik_message);
	lua_pushcfunction(L, lunatik_exec_protected);
	lua_pushlightuserdata(L, &call);
	status = lua_pcall(L, 1, 1, 1);
	/* What was to stop got no memory any more. */
	if (status == LUA_ERRMEM)
		s->bounds.stop = lunatik_bounds_check(&s->bounds);
	if (s->output.patient)
		lunatik_output_drain(&s->output, &s->bounds);

	lunatik_bounds_leave(&s->bounds);
	s->output.writer = NULL;
	s->output.patient = false;
	x->status = lunatik_exec_status(s, status, call.compiled);
	lunatik_exec_results(s, x, status);
	WRITE_ONCE(s->runs, s->runs + 1);
	WRITE_ONCE(s->errors, s->errors + (x->status != LUNATIK_STATUS_OK));
	WRITE_ONCE(s->runtime, s->runtime + ktime_to_ns(ktime_sub(ktime_get(), start)));
	return s->bounds.stop == LUNATIK_STOP_SIGNAL ? -EINTR : 0;
}
EXPORT_SYMBOL_GPL(lunatik_exec);
