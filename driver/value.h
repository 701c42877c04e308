/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Lua values <-> MessagePack. Uses Lua's API and not the kernel's, so that it can
 * be tested in user space.
 */
#ifndef LUNATIK_VALUE_H
#define LUNATIK_VALUE_H

#include "lua.h"

#include "msgpack.h"

/*
 * How deep arrays and maps may nest, both ways. The array that holds the arguments
 * or results is one of the levels.
 */
#define LUNATIK_VALUE_MAXDEPTH	32

/**
 * struct lunatik_level - an array or a map that is open
 * @left: values that are still to come. A pair of a map counts as two, so that a
 *	key is due when this is even
 * @next: the index of the next element of an array; 0 in a map
 * @table: where the table is on Lua's stack (packing only)
 */
struct lunatik_level {
	size_t left;
	lua_Integer next;
	int table;
};

#define LUNATIK_CHECK_REFUSED	(-1)
#define LUNATIK_CHECK_GOESON	(-2)

/**
 * struct lunatik_check - a check of values that can pause
 * @result: LUNATIK_CHECK_GOESON; when it has ended, what lunatik_value_check()
 *	returns
 * @n: elements of the outer array
 * @in: the part that was not read yet
 * @level: the innermost level that is open; NULL before the first item
 * @levels: all levels that are open
 */
struct lunatik_check {
	int result;
	int n;
	struct lunatik_packed in;
	struct lunatik_level *level;
	struct lunatik_level levels[LUNATIK_VALUE_MAXDEPTH];
};

/**
 * lunatik_value_checkbegin - begin a check that can pause, see lunatik_value_check()
 * @check: it
 * @data: the encoded array; it must stay as it is until the check has ended
 * @size: its size, bytes
 */
static inline void lunatik_value_checkbegin(struct lunatik_check *check, const void *data,
					    size_t size)
{
	check->result = LUNATIK_CHECK_GOESON;
	check->in.at = (const unsigned char *)data;
	check->in.end = check->in.at + size;
	check->level = NULL;
}

/**
 * lunatik_value_checkstep - go on with a check
 * @check: it
 * @steps: how many; an item takes one, and the end of an array or a map another
 *
 * Return: true when there is more to do; false when @check->result is known.
 */
bool lunatik_value_checkstep(struct lunatik_check *check, size_t steps);

/**
 * lunatik_value_check - is this one MessagePack array of values that exist in Lua?
 * @data: the encoded array
 * @size: its size, bytes; must be exactly that of the array
 *
 * Refuses floats, unsigned numbers above LUA_MAXINTEGER, extensions, nil as a key,
 * nesting deeper than LUNATIK_VALUE_MAXDEPTH, and an array that is cut off or has
 * something behind it. lunatik_value_push() decodes whatever this has accepted.
 * It needs no Lua state, so it cannot raise. It takes 10 ns and more for a byte, so
 * long input is checked with lunatik_value_checkstep(), which can pause.
 *
 * Return: the number of elements, or -1.
 */
int lunatik_value_check(const void *data, size_t size);

/**
 * lunatik_value_push - push the elements of an array that was checked
 * @L: the state; inside the protected call
 * @data: the encoded array, which lunatik_value_check() has accepted. It must not
 *	have changed since then, so it cannot be user memory
 * @size: its size, bytes
 *
 * Of equal keys in a map the last one counts. Raises "not enough memory", "stack
 * overflow" (too many values) and whatever lunatik_host_poll() raises.
 *
 * Return: the number of values pushed.
 */
int lunatik_value_push(lua_State *L, const void *data, size_t size);

/**
 * lunatik_value_pack - encode the topmost values as one array
 * @L: the state; inside the protected call
 * @n: how many values
 *
 * Pops them and pushes a userdata that holds the array (lua_touserdata(),
 * lua_rawlen()). Each number takes its shortest format. May call __tostring.
 * Raises an error for cycles, for nesting over LUNATIK_VALUE_MAXDEPTH and for a
 * table that __tostring or a finalizer changed meanwhile, "not enough memory",
 * and whatever __tostring and lunatik_host_poll() raise.
 */
void lunatik_value_pack(lua_State *L, int n);

/**
 * lunatik_value_packshort - encode the topmost values as one array if that is short
 * @L: the state
 * @n: how many values
 * @to: where the array goes
 * @room: bytes that fit there, the last LUNATIK_MSGPACK_HEADERSIZE - 1 of which may
 *	stay unused
 *
 * The values stay where they are. It needs no memory of Lua's, polls nothing and
 * cannot raise. The array is that of lunatik_value_pack(), to the byte.
 *
 * Return: its size, bytes; 0 when it does not fit, or when one of the values is not
 * nil, a boolean, a number or a string.
 */
size_t lunatik_value_packshort(lua_State *L, int n, unsigned char *to, size_t room);

#endif
