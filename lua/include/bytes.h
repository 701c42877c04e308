/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What goes through many bytes at once, with a point between two spans where
 * the host is asked. An error may be raised there, but no code runs that could
 * collect or move an object, so that the collector need not know what is copied to.
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
	if (len > LUAI_SPAN)
		luai_copylong(L, to, from, len);
	else
		memcpy(to, from, len);
}

#endif
