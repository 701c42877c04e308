/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The C library's functions for memory, for as many bytes as a script may have.
 * They ask the host after each span, because a call of the C library's cannot be
 * interrupted. An error may be raised there, but nothing is collected or moved, so
 * the collector does not have to know where bytes are copied to.
 */
#ifndef LUAI_BYTES_H
#define LUAI_BYTES_H

#include <string.h>

#include "host.h"

void luai_copylong(lua_State *L, void *to, const void *from, size_t len);
int luai_compare(lua_State *L, const void *a, const void *b, size_t len);
size_t luai_length(lua_State *L, const char *s);
const char *luai_find(lua_State *L, const char *s, int c, size_t len);

static inline void luai_copy(lua_State *L, void *to, const void *from, size_t len)
{
	if (len >> LUAI_FUELBYTES)
		luai_copylong(L, to, from, len);
	else
		memcpy(to, from, len);
}

#endif
