// SPDX-License-Identifier: GPL-2.0-only
/*
 * What executes in a state: the making and the closing of a Lua universe. How it
 * gets an owner is in owner.c, how it runs code in exec.c, and where its memory
 * comes from in alloc.c.
 */
#include <linux/errno.h>
#include <linux/ktime.h>

#include "lauxlib.h"

#include "alloc.h"
#include "hook.h"
#include "libs.h"
#include "library.h"
#include "limits.h"
#include "message.h"
#include "owner.h"
#include "universe.h"

/**
 * lunatik_universe_init - prepare a universe that has no Lua yet
 * @u: the universe; zeroed
 * @s: the state that it will belong to
 *
 * Context: any. Nobody else knows the state yet.
 */
void lunatik_universe_init(struct lunatik_universe *u, lunatik_State *s)
{
	u->state = s;
	u->arenas = lunatik_arena;
	lunatik_alloc_setplaces(u);
	lunatik_owner_init(u);
	lunatik_bounds_init(&u->bounds);
}

/* Fills a new universe. Called in protected mode, because this can raise. */
static int lunatik_universe_furnish(lua_State *L)
{
	luai_openlibs(L);
	lunatik_message_open(L);
	return 0;
}

/* Why a universe could not be made. */
static int lunatik_universe_openerror(const struct lunatik_universe *u)
{
	if (lunatik_bounds_check(&u->bounds) == LUNATIK_STOP_SIGNAL)
		return -ERESTARTSYS;
	return u->state->account.refused ?: -ENOMEM;
}

static void lunatik_universe_setlua(struct lunatik_universe *u, lua_State *L)
{
	u->L = L;
	u->state->L = L;
}

/* There is no Lua any more, so that all memory has to be back. */
static void lunatik_universe_end(struct lunatik_universe *u)
{
	lunatik_arena_trim(&u->arena);
	lunatik_alloc_unreserve(u);
	lunatik_bounds_leave(&u->bounds);
	lunatik_bounds_close(&u->bounds);
	lunatik_owner_end(u);
	lunatik_library_unpin(u);
	lunatik_universe_setlua(u, NULL);
	WARN_ON_ONCE(u->curralloc != 0 || u->strays != 0 || u->arena.pages || u->arena.gaps);
}

/**
 * lunatik_universe_open - make the Lua of a universe
 * @u: the universe
 *
 * Context: process, may sleep. Nobody else knows the state yet.
 *
 * Return: 0, -EDQUOT, -ENOSPC, -ENOMEM, or -ERESTARTSYS when a signal came.
 */
int lunatik_universe_open(struct lunatik_universe *u)
{
	int status;

	u->sleeps = true;
	lunatik_bounds_enter(&u->bounds, ktime_get(), LUNATIK_TIMEOUT_NONE, true);
	u->bounds.building = true;
	lunatik_universe_setlua(u, lua_newstate(lunatik_alloc, &u->bounds.host));
	u->bounds.building = false;
	if (!u->L) {
		lunatik_universe_end(u);
		return lunatik_universe_openerror(u);
	}
	lua_pushcfunction(u->L, lunatik_universe_furnish);
	status = lua_pcall(u->L, 0, 0, 0);
	lunatik_bounds_leave(&u->bounds);
	if (status == LUA_OK)
		return 0;
	lunatik_universe_close(u, LUNATIK_CLOSE_TIMEOUT);
	return lunatik_universe_openerror(u);
}

/**
 * lunatik_universe_close - close the Lua of a universe, and free its memory
 * @u: the universe
 * @timeout: how long all finalizers together may take, ns. They have bounds like
 *	any code of a script
 *
 * Context: that of the owner; there will be no other.
 */
void lunatik_universe_close(struct lunatik_universe *u, u64 timeout)
{
	if (u->atomic)
		lunatik_hook_end(u);
	lunatik_bounds_enter(&u->bounds, ktime_get(), timeout, u->sleeps);
	lunatik_output_close(&u->state->output, u);
	lua_close(u->L);
	lunatik_universe_end(u);
}
