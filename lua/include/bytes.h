/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What goes through many bytes at once, with a point between two spans where
 * the host is asked. An error may be raised there, but nothing moves, so that
 * what is copied to need not be anchored yet.
 */
#ifndef LUAI_BYTES_H
#define LUAI_BYTES_H

#include <string.h>

#include "hooks.h"

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
