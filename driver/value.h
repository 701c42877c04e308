/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua values <-> MessagePack. Knows Lua's API and nothing of the kernel's. */
#ifndef LUNATIK_VALUE_H
#define LUNATIK_VALUE_H

#include "lua.h"

/*
 * Arrays and maps inside each other, at the most, both ways. The array that
 * holds the arguments or results is one of them.
 */
#define LUNATIK_VALUE_MAXDEPTH	32

/**
 * lunatik_checkvalues - is this one MessagePack array of values Lua can have?
 * @data: the encoded array
 * @size: its size, bytes; must be exactly that of the array
 *
 * Needs no Lua state, touches nothing, can't raise. No for floats, unsigned
 * numbers above LUA_MAXINTEGER, extensions, nil as a key, nesting over
 * LUNATIK_VALUE_MAXDEPTH, and what is cut off or has something behind it.
 * What it passes, lunatik_pushvalues() decodes.
 *
 * Return: the number of elements, or -1.
 */
int lunatik_checkvalues(const void *data, size_t size);

/**
 * lunatik_pushvalues - push the elements of an array that was checked
 * @L: the state; inside the protected call
 * @data: the encoded array, as lunatik_checkvalues() passed it; it must stay
 *	as it is in the meantime, so it can't be user memory
 * @size: its size, bytes
 *
 * Of equal keys in a map the last one counts. Raises "not enough memory", "stack
 * overflow" (too many values) and whatever luai_poll() raises.
 *
 * Return: the number of values pushed.
 */
int lunatik_pushvalues(lua_State *L, const void *data, size_t size);

/**
 * lunatik_packvalues - encode the topmost values as one array
 * @L: the state; inside the protected call
 * @n: how many values
 *
 * Pops them and pushes a userdata that holds the array (lua_touserdata(),
 * lua_rawlen()). Each number takes its shortest format. May call __tostring.
 * Raises an error for cycles, for nesting over LUNATIK_VALUE_MAXDEPTH and for a
 * table that __tostring or a finalizer changed meanwhile, "not enough memory",
 * and whatever __tostring and luai_poll() raise.
 */
void lunatik_packvalues(lua_State *L, int n);

#endif
