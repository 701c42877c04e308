/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What patched Lua asks of the one who runs it. Nothing else crosses the line
 * between lua/ and its host: the driver in the kernel, a small program in
 * user space.
 */
#ifndef LUNATIK_HOST_H
#define LUNATIK_HOST_H

#include "lua.h"

/*
 * What error handling may use of the C stack below the floor: the message of
 * a stack overflow, a message handler, its traceback. KASAN surrounds each
 * variable in a frame.
 */
#ifdef CONFIG_KASAN_STACK
#define LUAI_ERRORSTACK	6144
#else
#define LUAI_ERRORSTACK	2048
#endif

/**
 * struct lunatik_host - one Lua universe as seen by its host
 * @poll: not zero when the host wants to be asked: lunatik_host_poll() is then called
 *	at the next backward jump or call. Written from any context.
 * @stackfloor: the lowest address that the C stack may reach; 0 for no limit.
 *	Lua raises "C stack overflow" below it, and takes up to
 *	LUAI_ERRORSTACK bytes more to handle that error. A host keeps these
 *	bytes, and what its own functions and its allocator need, under the floor.
 *
 * The allocator's userdata must point at one of these. It is copied into the
 * extra space of every thread of the universe before anything can poll.
 */
struct lunatik_host {
	int poll;
	unsigned long stackfloor;
};

#define lunatik_host_of(L)	(*(struct lunatik_host **)lua_getextraspace(L))

/* True when the host wants to be asked. (LUAI_NOPOLL: to measure what that costs.) */
#ifdef LUAI_NOPOLL
#define luai_polled(L)	0
#else
#define luai_polled(L)	(*(const volatile int *)&lunatik_host_of(L)->poll)
#endif

/*
 * May raise. Called from Lua code, from loops of the libraries, and by the
 * compiler between tokens, wherever Lua itself could raise an error.
 */
void lunatik_host_poll(lua_State *L);

/*
 * Must not raise, nor touch the universe. Called in the midst of long work,
 * such as a full collection, so that the host may let others run. Not zero when
 * the work shall be given up, if it can be: from then on it is so, and
 * lunatik_host_poll() raises, until what runs is over.
 */
int lunatik_host_rest(lua_State *L);

/* For C loops whose length a script chooses. */
#define luai_pollpoint(L)	((void)(luai_polled(L) && (lunatik_host_poll(L), 0)))

/* The same for loops with very short bodies: every 4096th round only. */
#define luai_pollevery(L, i)	\
	((void)(luai_isturn(i) && luai_polled(L) && (lunatik_host_poll(L), 0)))
#define luai_isturn(i)		(((i) & 0xfff) == 0xfff)

/* What a function of the C library may go through between two polls, in bytes. */
#define LUAI_SPAN	((size_t)1 << 16)

/* For long work where nothing can be raised: true when it shall be given up. */
#define luai_giveup(L)		(luai_polled(L) && lunatik_host_rest(L))
#define luai_giveupevery(L, i)	(luai_isturn(i) && luai_giveup(L))

/* For long work that cannot be given up. */
#define luai_restpoint(L)	((void)luai_giveup(L))
#define luai_restevery(L, i)	((void)luai_giveupevery(L, i))

/*
 * The same where an error can be raised, but nothing may be touched unless one
 * is: the host rests in the midst, and when the work shall be given up raises.
 */
#define luai_raisepoint(L)	((void)(luai_giveup(L) && (lunatik_host_poll(L), 0)))

/* True when the C stack has gone below the host's floor. */
#define luai_stacklow(L)	luai_stackbelow(L, 0)

/* True when there is no room left even to handle errors. */
#define luai_stackout(L)	luai_stackbelow(L, LUAI_ERRORSTACK)

#define luai_stackbelow(L, n)	\
	((unsigned long)__builtin_frame_address(0) + (n) < lunatik_host_of(L)->stackfloor)

/*
 * Output of print() and of warn(): a piece of it, and the end of a line. Must not
 * raise. Of a long piece the rest is dropped when the work shall be given up.
 */
void lunatik_host_write(lua_State *L, const char *s, size_t len);
void lunatik_host_writeline(lua_State *L);

/* Random bits, for the secrets of a new universe or for math.random. */
unsigned int lunatik_host_seed(void);

/* The host's own library, which scripts see as 'lunatik'. */
int luaopen_lunatik(lua_State *L);

#include "bytes.h"

#endif
