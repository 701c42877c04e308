/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The MessagePack format, one value at a time. An array or a map is read and written
 * as its header alone. This file knows neither Lua nor the kernel, so that it can
 * be tested in user space.
 */
#ifndef LUNATIK_MSGPACK_H
#define LUNATIK_MSGPACK_H

#ifdef __KERNEL__
#include <linux/types.h>
#else
#include <stdbool.h>
#include <stddef.h>
#endif

/* The most bytes of a string or an ext, values of an array, pairs of a map. */
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
 * struct lunatik_item - a value of the input, or the header of an array or a map
 * @type: its type
 * @integer: value of a boolean or an integer
 * @bytes: bytes of a string; they point into the input
 * @len: bytes of a string, elements of an array, keys and values of a map
 */
struct lunatik_item {
	enum lunatik_item_type type;
	long long integer;
	const char *bytes;
	size_t len;
};

/* Packed values: the part that was not read yet. */
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
 * @in: the input, which moves behind what was read
 * @item: the value
 *
 * Return: false when the value is cut off, has more elements than there are bytes
 * left, or does not exist in this Lua: a float, an extension, an unsigned number
 * above 2^63 - 1. @in and @item are undefined then.
 */
bool lunatik_msgpack_read(struct lunatik_packed *in, struct lunatik_item *item);

/* The most bytes that a function below writes, those of a number of 64 bits. */
#define LUNATIK_MSGPACK_HEADERSIZE	9

/**
 * lunatik_msgpack_packnil - write a value in the shortest format
 * @to: where it goes, LUNATIK_MSGPACK_HEADERSIZE bytes
 *
 * The functions below are its siblings. For a string, an extension, an array and a
 * map they write the header alone; its bytes or elements follow it.
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
