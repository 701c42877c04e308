// SPDX-License-Identifier: GPL-2.0-only
/*
 * One bounded run: enter, protect, leave.
 *
 * Everything that can raise is inside one lua_pcall(), also decoding the arguments
 * and encoding the results. The code outside calls only functions that cannot
 * raise, because nothing would catch the error there.
 */
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/string.h>

#include "lauxlib.h"
#include "lua.h"

#include "atomic.h"
#include "exec.h"
#include "global.h"
#include "hook.h"
#include "libs.h"
#include "message.h"
#include "universe.h"
#include "value.h"

/* Where on the stack an error is, above its handler. The object follows. */
#define LUNATIK_EXEC_ERROR	2

/* The argument of the protected function, and what it reports. */
struct lunatik_attempt {
	struct lunatik_exec *x;
	size_t packed;	/* bytes in the universe's @packed; 0: the results are on the stack */
	bool compiled;
	bool kept;	/* the module is where require() finds it, or the hooks are made */
	bool refused;	/* the module was required already */
};

static int lunatik_exec_compile(lua_State *L, const struct lunatik_exec *x)
{
	const char *name = x->chunkname;

	if (!name)
		name = x->module ? lua_pushfstring(L, "=%s", x->module) : "=chunk";
	return luaL_loadbufferx(L, x->chunk, x->chunk_len, name, "t");
}

/* The handler of messages. */
static int lunatik_exec_describe(lua_State *L)
{
	lunatik_universe_of(L)->described = true;
	return lunatik_message(L);
}

/* The protected function: compile or find, decode, call, encode. */
static int lunatik_exec_protected(lua_State *L)
{
	struct lunatik_attempt *attempt = lua_touserdata(L, 1);
	struct lunatik_universe *u = lunatik_universe_of(L);
	struct lunatik_exec *x = attempt->x;
	int nargs = 0;

	lua_settop(L, 0);
	if (!x->function && lunatik_exec_compile(L, x) != LUA_OK)
		return lua_error(L);
	attempt->compiled = true;
	if (x->compile_only)
		return 0;
	if (x->module) {
		attempt->kept = luai_preload(L, x->module, x->replace);
		attempt->refused = !attempt->kept;
		return 0;
	}
	if (x->function)
		nargs = lunatik_global_push(L, x->function);
	if (x->args_len)
		nargs += lunatik_value_push(L, x->args, x->args_len);
	u->starting = false;
	luai_run(L, nargs);
	attempt->packed = lunatik_value_packshort(L, lua_gettop(L), u->packed, sizeof(u->packed));
	if (!attempt->packed)
		lunatik_value_pack(L, lua_gettop(L));
	if (unlikely(u->noted)) {
		lunatik_hook_commit(L, x->file);
		attempt->kept = true;
	}
	return !attempt->packed;
}

static enum lunatik_status lunatik_exec_status(const struct lunatik_universe *u, int status,
					       bool compiled)
{
	switch (u->bounds.stop) {
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

/* Is anything of the script's called? */
static bool lunatik_exec_calls(const struct lunatik_exec *x)
{
	return !x->compile_only && !x->module;
}

/* ------------------------------------------------------------------------ */
/* Results                                                                  */
/* ------------------------------------------------------------------------ */

/* The protected function that encodes an error object. */
static int lunatik_exec_packobject(lua_State *L)
{
	lunatik_value_pack(L, 1);
	return 1;
}

/*
 * Leave the object of an error, encoded, above the error; or nil when the error is
 * none of the script's, or the object cannot be encoded. Returns the length of the
 * message in the error. Can't raise.
 */
static size_t lunatik_exec_unfold(struct lunatik_universe *u, int status)
{
	lua_State *L = u->L;
	size_t len = lunatik_message_unfold(L);

	lua_pushcfunction(L, lunatik_exec_packobject);
	lua_insert(L, -2);
	if (u->bounds.stop || status == LUA_ERRMEM || lua_pcall(L, 1, 1, 0) != LUA_OK) {
		lua_settop(L, LUNATIK_EXEC_ERROR);
		lua_pushnil(L);
	}
	return len;
}

/* The message of an error whose object is no string, if the handler could not describe it. */
static const char *lunatik_exec_describetype(int type)
{
	switch (type) {
	case LUA_TNIL:
		return "(error object is a nil value)";
	case LUA_TBOOLEAN:
		return "(error object is a boolean value)";
	case LUA_TNUMBER:
		return "(error object is a number value)";
	case LUA_TTABLE:
		return "(error object is a table value)";
	case LUA_TFUNCTION:
		return "(error object is a function value)";
	case LUA_TTHREAD:
		return "(error object is a thread value)";
	default:
		return "(error object is a userdata value)";
	}
}

/* One more entry of the map of an error: its key, and the header of a string of that length. */
static struct lunatik_piece *lunatik_exec_addentry(struct lunatik_exec *x, const char *key)
{
	struct lunatik_piece *piece = x->pieces;
	size_t len = strlen(key);

	while (piece->header_len)
		piece++;
	if (piece == x->pieces)
		piece->header_len = lunatik_msgpack_packmap(piece->header, 0);
	/* Count the entry in the first byte, where a map of so few entries has its length. */
	x->pieces[0].header[0]++;
	piece->header_len += lunatik_msgpack_packstring(piece->header + piece->header_len, len);
	memcpy(piece->header + piece->header_len, key, len);
	piece->header_len += len;
	return piece;
}

static void lunatik_exec_addstring(struct lunatik_exec *x, const char *key, const char *body,
				   size_t len)
{
	struct lunatik_piece *piece = lunatik_exec_addentry(x, key);

	piece->header_len += lunatik_msgpack_packstring(piece->header + piece->header_len, len);
	piece->body = body;
	piece->body_len = len;
}

/* Does a text say why the run was stopped, behind the place where that was? */
static bool lunatik_exec_tellsstop(const struct lunatik_universe *u, const char *text, size_t len)
{
	const char *why = lunatik_bounds_message(&u->bounds);
	size_t n = strlen(why);

	return text && len >= n && !memcmp(text + len - n, why, n);
}

/* Point at an error and its object; "len" is the length of its message. Can't raise. */
static void lunatik_exec_seterror(struct lunatik_universe *u, struct lunatik_exec *x, int status,
				  size_t len)
{
	const int at = LUNATIK_EXEC_ERROR;
	struct lunatik_piece *piece;
	lua_State *L = u->L;
	const char *text = NULL;
	size_t whole = 0;

	if (status != LUA_OK && lua_type(L, at) == LUA_TSTRING)
		text = lua_tolstring(L, at, &whole);
	/* The run came to its end, but too late; or its error is not the reason for the status. */
	if (u->bounds.stop && !lunatik_exec_tellsstop(u, text, len)) {
		text = lunatik_bounds_message(&u->bounds);
		lunatik_exec_addstring(x, "message", text, strlen(text));
		return;
	}
	if (!text) {
		text = lunatik_exec_describetype(lua_type(L, at));
		len = whole = strlen(text);
	}
	lunatik_exec_addstring(x, "message", text, len);
	/* That of a chunk which did not compile would show only where Lua was called. */
	if (x->status != LUNATIK_STATUS_SYNTAX && whole > len)
		lunatik_exec_addstring(x, "traceback", text + len + 1, whole - len - 1);
	if (x->status == LUNATIK_STATUS_RUNTIME && lua_type(L, at + 1) == LUA_TUSERDATA) {
		piece = lunatik_exec_addentry(x, "value");
		/* Without the header of the array of one in which it was encoded. */
		piece->body = (const char *)lua_touserdata(L, at + 1) + 1;
		piece->body_len = lua_rawlen(L, at + 1) - 1;
	}
}

/* Point at the results: short ones, none, or those on the top of the stack. Can't raise. */
static void lunatik_exec_setresults(struct lunatik_universe *u, struct lunatik_exec *x,
				    const struct lunatik_attempt *attempt)
{
	static const unsigned char none = 0x90;	/* MessagePack's empty array */
	struct lunatik_piece *piece = x->pieces;
	lua_State *L = u->L;

	if (attempt->packed) {
		piece->body = u->packed;
		piece->body_len = attempt->packed;
	} else if (!lunatik_exec_calls(x)) {
		piece->body = &none;
		piece->body_len = sizeof(none);
	} else {
		piece->body = lua_touserdata(L, -1);
		piece->body_len = lua_rawlen(L, -1);
	}
}

/**
 * lunatik_exec_size - how large the results of a run are
 * @x: the run; its owner still owns the state
 *
 * Context: any.
 *
 * Return: bytes.
 */
size_t lunatik_exec_size(const struct lunatik_exec *x)
{
	size_t size = 0;
	int i;

	for (i = 0; i < LUNATIK_EXEC_PIECES; i++)
		size += x->pieces[i].header_len + x->pieces[i].body_len;
	return size;
}
EXPORT_SYMBOL_GPL(lunatik_exec_size);

/**
 * lunatik_exec_copy - copy the results of a run
 * @x: the run; its owner still owns the state
 * @to: where they go
 * @room: bytes that fit there
 *
 * Context: any.
 *
 * Return: how many bytes were copied.
 */
size_t lunatik_exec_copy(const struct lunatik_exec *x, void *to, size_t room)
{
	const struct lunatik_piece *piece;
	size_t done = 0, n;

	for (piece = x->pieces; piece < x->pieces + LUNATIK_EXEC_PIECES; piece++) {
		n = min(room - done, piece->header_len);
		memcpy(to + done, piece->header, n);
		done += n;
		n = min(room - done, piece->body_len);
		memcpy(to + done, piece->body, n);
		done += n;
	}
	return done;
}
EXPORT_SYMBOL_GPL(lunatik_exec_copy);

/* ------------------------------------------------------------------------ */
/* The run                                                                  */
/* ------------------------------------------------------------------------ */

/* Count the time of every run. One that calls nothing is no run of the script's. */
static void lunatik_exec_count(struct lunatik_universe *u, const struct lunatik_exec *x,
			       ktime_t start)
{
	WRITE_ONCE(u->runtime, u->runtime + ktime_to_ns(ktime_sub(ktime_get(), start)));
	if (!lunatik_exec_calls(x))
		return;
	WRITE_ONCE(u->runs, u->runs + 1);
	WRITE_ONCE(u->errors, u->errors + (x->status != LUNATIK_STATUS_OK));
}

/* Another task has ended the run before it could begin. */
static int lunatik_exec_cancel(struct lunatik_exec *x)
{
	static const char message[] = "interrupted";

	x->status = LUNATIK_STATUS_INTERRUPTED;
	lunatik_exec_addstring(x, "message", message, sizeof(message) - 1);
	return 0;
}

/* The run itself, where the caller may be in the universe. */
static int lunatik_exec_within(lunatik_State *s, struct lunatik_exec *x)
{
	/*
	 * Align the frame, because functions of Lua that align theirs would take 8 bytes
	 * more in some runs than in others, and nest a level less.
	 */
	struct lunatik_attempt attempt __aligned(16) = { .x = x };
	struct lunatik_universe *u = s->universe;
	lua_State *L = u->L;
	size_t len = 0;
	ktime_t start;
	int status;

	s->output.writer = x->reader;
	s->output.patient = x->reader && x->print_wait && !u->bounds.atomic;
	start = ktime_get();
	WRITE_ONCE(u->run_began, ktime_to_ns(start));
	lunatik_bounds_enter(&u->bounds, start, x->timeout ?: READ_ONCE(s->timeout),
			     u->sleeps);

	u->starting = true;
	lua_settop(L, 0);
	lua_pushcfunction(L, lunatik_exec_describe);
	lua_pushcfunction(L, lunatik_exec_protected);
	lua_pushlightuserdata(L, &attempt);
	status = lua_pcall(L, 1, 1, 1);
	u->starting = false;
	/* A reason to stop also ends allocations, so "not enough memory" may come from it. */
	if (status == LUA_ERRMEM)
		u->bounds.stop = lunatik_bounds_check(&u->bounds);
	/* What came too late to prevent a change may not be told as if there was none. */
	if (attempt.kept)
		u->bounds.stop = LUNATIK_GOON;
	lunatik_hook_forget(L);
	if (status != LUA_OK)
		len = lunatik_exec_unfold(u, status);
	/* Also of a run that ends well, because the handler is called for what load() reads, too. */
	if (u->described)
		lunatik_message_forget(L);
	u->described = false;
	if (s->output.patient)
		lunatik_output_drain(&s->output, &u->bounds);

	lunatik_bounds_leave(&u->bounds);
	s->output.writer = NULL;
	s->output.patient = false;
	x->status = lunatik_exec_status(u, status, attempt.compiled);
	if (x->status == LUNATIK_STATUS_OK)
		lunatik_exec_setresults(u, x, &attempt);
	else
		lunatik_exec_seterror(u, x, status, len);
	lunatik_exec_count(u, x, start);
	WRITE_ONCE(u->run_began, 0);
	if (u->bounds.stop == LUNATIK_STOP_SIGNAL)
		return -EINTR;
	return attempt.refused ? -EEXIST : 0;
}

/**
 * lunatik_exec - run a chunk, call a function, or keep a chunk as a module
 * @s: the state; the caller owns it
 * @x: the run
 *
 * Context: any in which the state could be owned; sleeps only if the owner said
 * that it may.
 *
 * In a state with hooks it has LUNATIK_ATOMIC_TIMEOUT at the most.
 *
 * Return: 0 when it was executed to an outcome: see @x->status; -EINVAL when the
 * name is not that of a function, or the arguments are not one array of values that
 * Lua can have; -EEXIST when the module was required already; -EINTR when a signal
 * ended the run. In a state with hooks also -ERESTARTSYS when a signal came before the run,
 * and -EAGAIN when somebody else was in it for too long and the owner may not sleep.
 */
int lunatik_exec(lunatik_State *s, struct lunatik_exec *x)
{
	struct lunatik_universe *u = s->universe;
	int ret, i;

	if (x->function && !lunatik_global_isname(x->function))
		return -EINVAL;
	if (x->args_len && !x->args_checked && lunatik_value_check(x->args, x->args_len) < 0)
		return -EINVAL;
	x->pieces = u->pieces;
	for (i = 0; i < LUNATIK_EXEC_PIECES; i++)
		u->pieces[i].header_len = u->pieces[i].body_len = 0;
	if (likely(!lunatik_atomic_islive(u->atomic)))
		return lunatik_exec_within(s, x);
	ret = lunatik_atomic_enter(u);
	if (ret == -ECANCELED)
		return lunatik_exec_cancel(x);
	if (ret)
		return ret;
	ret = lunatik_exec_within(s, x);
	lunatik_atomic_leave(u);
	return ret;
}
EXPORT_SYMBOL_GPL(lunatik_exec);
