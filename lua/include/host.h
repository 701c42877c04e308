/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What patched Lua asks of its host, which is the driver in the kernel and a small
 * program in user space. Lua uses nothing else of the host.
 */
#ifndef LUNATIK_HOST_H
#define LUNATIK_HOST_H

#include "lua.h"

/*
 * The bytes of the C stack below the floor that error handling may use: for the
 * message of a stack overflow, the message handler and its traceback. With KASAN
 * frames are larger, because it surrounds each variable.
 */
#ifdef CONFIG_KASAN_STACK
#define LUAI_ERRORSTACK	6144
#else
#define LUAI_ERRORSTACK	2048
#endif

/**
 * struct lunatik_host - one Lua universe as seen by its host
 * @poll: not zero when the host wants to be asked. Lua calls lunatik_host_poll() at
 *	the next backward jump or call then. May be written from any context.
 * @fuel: while @poll is not zero, how much Lua may do before it asks. Each jump and
 *	call burns one, a C function LUAI_CALLFUEL, long strings what luai_burncopy()
 *	says. A host that no timer can serve fills it up whenever it is asked; 0 or
 *	less: Lua asks at once. Of the owner alone
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
	long fuel;
	unsigned long stackfloor;
};

#define lunatik_host_of(L)	(*(struct lunatik_host **)lua_getextraspace(L))

/* What a C function may do between two polls is worth several of Lua's own steps. */
#define LUAI_CALLFUEL	4

/* How many bytes that are copied are worth one of Lua's steps, as a power of two. */
#define LUAI_FUELBYTES	10

/* True when the host wants to be asked; never with LUAI_NOPOLL, to measure what this costs. */
#ifdef LUAI_NOPOLL
#define luai_asked(L)	0
#define luai_polled(L)	0
#define luai_burn(L, n)	((void)(L), (void)(n))
#else
#define luai_asked(L)	(*(const volatile int *)&lunatik_host_of(L)->poll)
#define luai_polled(L)	(luai_asked(L) && luai_runout(lunatik_host_of(L)))
#define luai_burn(L, n)	((void)(lunatik_host_of(L)->fuel -= (long)(n)))
#endif

/* For bytes that are copied between two polls; and for those that are compared, one after another. */
#define luai_burncopy(L, n)	luai_burn(L, (n) >> LUAI_FUELBYTES)
#define luai_burnsearch(L, n)	luai_burn(L, (n) >> (LUAI_FUELBYTES - 2))

/* One step less. True when there was none left. */
static inline int luai_runout(struct lunatik_host *host)
{
	if (host->fuel <= 0)
		return 1;
	host->fuel--;
	return 0;
}

/*
 * The host is asked, and may raise an error. Lua calls this in Lua code, in loops
 * of the libraries and between two tokens that it compiles, where it could raise
 * an error of its own.
 */
void lunatik_host_poll(lua_State *L);

/*
 * The host is asked in the midst of long work, such as a full collection, so that
 * it can let others run. It must not raise an error and must not use the universe.
 * Not zero means: give the work up if that is possible. Once it has said so, it
 * says so again, and lunatik_host_poll() raises, until the run is over.
 */
int lunatik_host_rest(lua_State *L);

/* In a C loop whose length a script chooses. */
#define luai_pollpoint(L)	((void)(luai_polled(L) && (lunatik_host_poll(L), 0)))

/* The same in every 256th round only, for loops with very short bodies; that is no short step. */
#define luai_pollevery(L, i)	\
	((void)(luai_isturn(i) && luai_asked(L) && (lunatik_host_poll(L), 0)))
#define luai_isturn(i)		(((i) & 0xff) == 0xff)

/* The same by a counter of its own, of a byte, which is the shortest way. */
#define luai_pollwrapped(L, count)	\
	((void)((count) == 0 && luai_asked(L) && (lunatik_host_poll(L), 0)))

/* How much a function of the C library may go through between two polls, in bytes. */
#define LUAI_SPAN	((size_t)1 << 12)

/* In long work where no error can be raised: true when the work is to be given up. */
#define luai_giveup(L)		(luai_asked(L) && lunatik_host_rest(L))
#define luai_giveupevery(L, i)	(luai_isturn(i) && luai_giveup(L))

/* In long work that cannot be given up. */
#define luai_restpoint(L)	((void)luai_giveup(L))
#define luai_restevery(L, i)	((void)luai_giveupevery(L, i))

/*
 * In long work during which the universe must not be used, but which may end by
 * an error: the host rests, and raises only when the work is to be given up.
 */
#define luai_raisepoint(L)	((void)(luai_giveup(L) && (lunatik_host_poll(L), 0)))

/* True when the C stack has gone below the host's floor. */
#define luai_stacklow(L)	luai_stackbelow(L, 0)

/* True when there is no room left even to handle errors. */
#define luai_stackout(L)	luai_stackbelow(L, LUAI_ERRORSTACK)

#define luai_stackbelow(L, n)	\
	((unsigned long)__builtin_frame_address(0) + (n) < lunatik_host_of(L)->stackfloor)

/*
 * The output of print() and of warn(): a piece of a line, and the end of a line.
 * They must not raise an error, so they drop the rest of a long piece when the
 * work is to be given up, and all of it when there is no room for output.
 */
void lunatik_host_write(lua_State *L, const char *s, size_t len);
void lunatik_host_writeline(lua_State *L);

/*
 * Makes the room for output where there is none yet. Zero when there is no memory for
 * it; must not raise an error.
 */
int lunatik_host_openoutput(lua_State *L);

/* The same, as Lua allocates: tries again after a collection, and raises an error. */
void luai_openoutput(lua_State *L);	/* lua/output.c */

/* Random bits, for the secrets of a new universe and for math.random. */
unsigned int lunatik_host_seed(void);

/* The host's own library, which scripts see as 'lunatik'. */
int luaopen_lunatik(lua_State *L);

#include "bytes.h"

#endif
