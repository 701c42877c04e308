/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The MessagePack format, a value at a time; of an array or a map its header
 * alone. Knows neither Lua nor the kernel.
 */
#ifndef LUNATIK_MSGPACK_H
#define LUNATIK_MSGPACK_H

#ifdef __KERNEL__
#include <linux/types.h>
#else
#include <stdbool.h>
#include <stddef.h>
#endif

/* Bytes of a string or an ext, values of an array, pairs of a map, at the most. */
#define LUNATIK_MSGPACK_LENGTHMAX	0xffffffffUL

enum lunatik_item_type {
	LUNATIK_ITEM_NIL,
	LUNATIK_ITEM_BOOLEAN,
	LUNATIK_ITEM_INTEGER,
	LUNATIK_ITEM_STRING,
	LUNATIK_ITEM_ARRAY,
	LUNATIK_ITEM_MAP,
};

/**
 * struct lunatik_item - a value of the input; of an array or a map the header
 * @type: which of them
 * @integer: value of a boolean or an integer
 * @bytes: of a string, within the input
 * @len: bytes of a string, elements of an array, keys and values of a map
 */
struct lunatik_item {
	enum lunatik_item_type type;
	long long integer;
	const char *bytes;
	size_t len;
};

/* Packed values: what is not read yet. */
struct lunatik_packed {
	const unsigned char *at;
	const unsigned char *end;
};

static inline size_t lunatik_msgpack_remaining(const struct lunatik_packed *in)
{
	return in->end - in->at;
}

/**
 * lunatik_msgpack_read - read the next value
 * @in: the input; moved on
 * @item: the value
 *
 * Return: false when it is cut off, has more elements than there are bytes
 * left, or is none that Lua can have here: a float, an extension, an unsigned
 * number above 2^63 - 1. @in and @item have no meaning then.
 */
bool lunatik_msgpack_read(struct lunatik_packed *in, struct lunatik_item *item);

/* The longest of what the functions below give: a number of 64 bits. */
#define LUNATIK_MSGPACK_HEADERSIZE	9

/**
 * lunatik_msgpack_packnil - and its siblings: a value, or what goes before its bytes or
 * its elements, in the shortest format
 * @to: where it goes, LUNATIK_MSGPACK_HEADERSIZE bytes
 *
 * @len and @count are LUNATIK_MSGPACK_LENGTHMAX at the most.
 *
 * Return: its size, bytes, from 1 to LUNATIK_MSGPACK_HEADERSIZE.
 */
size_t lunatik_msgpack_packnil(unsigned char *to);
size_t lunatik_msgpack_packboolean(unsigned char *to, bool boolean);
size_t lunatik_msgpack_packinteger(unsigned char *to, long long integer);
size_t lunatik_msgpack_packstring(unsigned char *to, size_t len);
size_t lunatik_msgpack_packext(unsigned char *to, int type, size_t len);
size_t lunatik_msgpack_packarray(unsigned char *to, size_t count);
size_t lunatik_msgpack_packmap(unsigned char *to, size_t count);

#endif
