/* SPDX-License-Identifier: GPL-2.0-only */
/* Lua values <-> MessagePack. Knows Lua's API and nothing of the kernel's. */
#ifndef LUNATIK_VALUE_H
#define LUNATIK_VALUE_H

#include "lua.h"

/* Arrays and maps inside each other, at the most, both ways. */
#define LUNATIK_VALUE_MAXDEPTH	32

/**
 * lunatik_checkvalues - is this one MessagePack array of values Lua can have?
 * @data: the encoded array
 * @size: its size, bytes; must be exactly that of the array
 *
 * Needs no Lua state, touches nothing, can't raise. What it passes,
 * lunatik_pushvalues() decodes without an error but for memory.
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
 * Raises "not enough memory" and "stack overflow" (too many values).
 *
 * Return: the number of values pushed.
 */
int lunatik_pushvalues(lua_State *L, const void *data, size_t size);

/**
 * lunatik_packvalues - encode the topmost values as one array
 * @L: the state; inside the protected call
 * @n: how many values
 *
 * Pops them and pushes a string (or userdata) that holds the array. Raises an
 * error for cycles and nesting over LUNATIK_VALUE_MAXDEPTH, and "not enough
 * memory".
 */
void lunatik_packvalues(lua_State *L, int n);

/**
 * lunatik_packheader - the MessagePack header of a string
 * @header: where it goes
 * @len: length of the string, bytes, below 2^32
 *
 * Return: the size of the header, 1 to LUNATIK_VALUE_HEADERSIZE.
 */
#define LUNATIK_VALUE_HEADERSIZE	5
size_t lunatik_packheader(unsigned char header[LUNATIK_VALUE_HEADERSIZE], size_t len);

#endif
