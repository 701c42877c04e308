/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What patched Lua asks of the one who runs it. Nothing else crosses the line
 * between lua/ and its host: the driver in the kernel, a small program in
 * user space.
 */
#ifndef LUAI_HOOKS_H
#define LUAI_HOOKS_H

#include "lua.h"

/**
 * struct luai_host - one Lua universe as seen by its host
 * @poll: not zero when the host wants to be asked: luai_poll() is then called
 *	at the next backward jump or call. Written from any context.
 * @stackfloor: the lowest address that the C stack may reach; 0 for no limit
 *
 * The allocator's userdata must point at one of these. It is copied into the
 * extra space of every thread of the universe before anything can poll.
 */
struct luai_host {
	int poll;
	unsigned long stackfloor;
};

#define luai_hostof(L)	(*(struct luai_host **)lua_getextraspace(L))

/* May raise. Called from Lua code and from library loops, never by the parser's inner loops. */
void luai_poll(lua_State *L);

/* For C loops whose length a script chooses. */
#define luai_pollpoint(L) \
	((void)(*(volatile int *)&luai_hostof(L)->poll && (luai_poll(L), 0)))

/* True when the C stack has gone below the host's floor. */
#define luai_stacklow(L) \
	((unsigned long)__builtin_frame_address(0) < luai_hostof(L)->stackfloor)

/* Output of print() and of warn(): a piece of it, and the end of a line. */
void luai_write(lua_State *L, const char *s, size_t len);
void luai_writeline(lua_State *L);

/* A random seed for a new universe or for math.random. */
unsigned int luai_seed(void);

#endif
