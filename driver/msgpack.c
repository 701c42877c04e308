// SPDX-License-Identifier: GPL-2.0-only
/* The MessagePack format, a value at a time. */
#ifdef __KERNEL__
#include <linux/limits.h>
#else
#include <limits.h>
#endif

#include "msgpack.h"
#include "nospec.h"

/* First bytes. In MP_FIX* the low bits are the length or the value. */
enum {
	MP_FIXMAP	= 0x80,
	MP_FIXARRAY	= 0x90,
	MP_FIXSTR	= 0xa0,
	MP_NIL		= 0xc0,
	MP_FALSE	= 0xc2,
	MP_TRUE		= 0xc3,
	MP_BIN8		= 0xc4,
	MP_BIN16	= 0xc5,
	MP_BIN32	= 0xc6,
	MP_EXT8		= 0xc7,
	MP_EXT16	= 0xc8,
	MP_EXT32	= 0xc9,
	MP_UINT8	= 0xcc,
	MP_UINT16	= 0xcd,
	MP_UINT32	= 0xce,
	MP_UINT64	= 0xcf,
	MP_INT8		= 0xd0,
	MP_INT16	= 0xd1,
	MP_INT32	= 0xd2,
	MP_INT64	= 0xd3,
	MP_FIXEXT1	= 0xd4,
	MP_FIXEXT2	= 0xd5,
	MP_FIXEXT4	= 0xd6,
	MP_FIXEXT8	= 0xd7,
	MP_FIXEXT16	= 0xd8,
	MP_STR8		= 0xd9,
	MP_STR16	= 0xda,
	MP_STR32	= 0xdb,
	MP_ARRAY16	= 0xdc,
	MP_ARRAY32	= 0xdd,
	MP_MAP16	= 0xde,
	MP_MAP32	= 0xdf,
	MP_FIXNEGATIVE	= 0xe0,
};

/* ---- reading ---- */

/* A number of @size bytes, big-endian. */
static bool read_number(struct lunatik_packed *in, int size, unsigned long long *number)
{
	if (lunatik_msgpack_remaining(in) < (size_t)size)
		return false;
	*number = 0;
	while (size--)
		*number = *number << 8 | *in->at++;
	return true;
}

static bool read_unsigned(struct lunatik_packed *in, int size, struct lunatik_item *item)
{
	unsigned long long number;

	if (!read_number(in, size, &number) || number > LLONG_MAX)
		return false;
	item->type = LUNATIK_ITEM_INTEGER;
	item->integer = (long long)number;
	return true;
}

static bool read_signed(struct lunatik_packed *in, int size, struct lunatik_item *item)
{
	unsigned long long number, sign = (unsigned long long)1 << (size * 8 - 1);

	if (!read_number(in, size, &number))
		return false;
	item->type = LUNATIK_ITEM_INTEGER;
	item->integer = (long long)((number ^ sign) - sign);
	return true;
}

static bool read_string(struct lunatik_packed *in, size_t len, struct lunatik_item *item)
{
	if (len > lunatik_msgpack_remaining(in))
		return false;
	item->type = LUNATIK_ITEM_STRING;
	item->bytes = (const char *)in->at;
	item->len = len;
	/*
	 * Mask the length, because the next byte is read soon. A CPU that guesses the
	 * check above wrong must not read behind the input.
	 */
	in->at += luai_nospec(len, lunatik_msgpack_remaining(in) + 1);
	return true;
}

/* Refuse a count above the bytes that are left, because each value takes at least one. */
static bool read_array(struct lunatik_packed *in, size_t count, struct lunatik_item *item)
{
	if (count > lunatik_msgpack_remaining(in))
		return false;
	item->type = LUNATIK_ITEM_ARRAY;
	item->len = count;
	return true;
}

static bool read_map(struct lunatik_packed *in, size_t count, struct lunatik_item *item)
{
	if (count > lunatik_msgpack_remaining(in) / 2)
		return false;
	item->type = LUNATIK_ITEM_MAP;
	item->len = count * 2;
	return true;
}

bool lunatik_msgpack_read(struct lunatik_packed *in, struct lunatik_item *item)
{
	unsigned long long len;
	unsigned char first;

	if (!lunatik_msgpack_remaining(in))
		return false;
	first = *in->at++;

	if (first >= MP_FIXNEGATIVE || first < MP_FIXMAP) {
		item->type = LUNATIK_ITEM_INTEGER;
		item->integer = (signed char)first;
		return true;
	}
	if (first < MP_FIXARRAY)
		return read_map(in, first - MP_FIXMAP, item);
	if (first < MP_FIXSTR)
		return read_array(in, first - MP_FIXARRAY, item);
	if (first < MP_NIL)
		return read_string(in, first - MP_FIXSTR, item);

	switch (first) {
	case MP_NIL:
		item->type = LUNATIK_ITEM_NIL;
		return true;
	case MP_FALSE:
	case MP_TRUE:
		item->type = LUNATIK_ITEM_BOOLEAN;
		item->integer = first == MP_TRUE;
		return true;
	case MP_UINT8:
	case MP_UINT16:
	case MP_UINT32:
	case MP_UINT64:
		return read_unsigned(in, 1 << (first - MP_UINT8), item);
	case MP_INT8:
	case MP_INT16:
	case MP_INT32:
	case MP_INT64:
		return read_signed(in, 1 << (first - MP_INT8), item);
	case MP_BIN8:
	case MP_BIN16:
	case MP_BIN32:
		return read_number(in, 1 << (first - MP_BIN8), &len) && read_string(in, len, item);
	case MP_STR8:
	case MP_STR16:
	case MP_STR32:
		return read_number(in, 1 << (first - MP_STR8), &len) && read_string(in, len, item);
	case MP_ARRAY16:
	case MP_ARRAY32:
		return read_number(in, 2 << (first - MP_ARRAY16), &len) && read_array(in, len, item);
	case MP_MAP16:
	case MP_MAP32:
		return read_number(in, 2 << (first - MP_MAP16), &len) && read_map(in, len, item);
	}
	return false; /* floats, extensions, the one unused code */
}

/* ---- writing ---- */

/* Writes a first byte, and behind it the lowest @size bytes of @number, big-endian. */
static size_t pack_number(unsigned char *to, int first, unsigned long long number, int size)
{
	int i;

	to[0] = (unsigned char)first;
	for (i = size; i > 0; i--, number >>= 8)
		to[i] = (unsigned char)number;
	return 1 + size;
}

/* The codes for one, two and four bytes of length are consecutive numbers. */
static size_t pack_length(unsigned char *to, int code8, size_t len)
{
	if (len <= 0xff)
		return pack_number(to, code8, len, 1);
	if (len <= 0xffff)
		return pack_number(to, code8 + 1, len, 2);
	return pack_number(to, code8 + 2, len, 4);
}

size_t lunatik_msgpack_packnil(unsigned char *to)
{
	return pack_number(to, MP_NIL, 0, 0);
}

size_t lunatik_msgpack_packboolean(unsigned char *to, bool boolean)
{
	return pack_number(to, boolean ? MP_TRUE : MP_FALSE, 0, 0);
}

size_t lunatik_msgpack_packstring(unsigned char *to, size_t len)
{
	if (len < 32)
		return pack_number(to, MP_FIXSTR + (int)len, 0, 0);
	return pack_length(to, MP_STR8, len);
}

/* Differs from pack_length(), because arrays and maps have no 8-bit length. */
static size_t pack_count(unsigned char *to, int fix, int code16, size_t count)
{
	if (count < 16)
		return pack_number(to, fix + (int)count, 0, 0);
	if (count <= 0xffff)
		return pack_number(to, code16, count, 2);
	return pack_number(to, code16 + 1, count, 4);
}

size_t lunatik_msgpack_packarray(unsigned char *to, size_t count)
{
	return pack_count(to, MP_FIXARRAY, MP_ARRAY16, count);
}

size_t lunatik_msgpack_packmap(unsigned char *to, size_t count)
{
	return pack_count(to, MP_FIXMAP, MP_MAP16, count);
}

size_t lunatik_msgpack_packext(unsigned char *to, int type, size_t len)
{
	size_t size;

	switch (len) {
	case 1:
		size = pack_number(to, MP_FIXEXT1, 0, 0);
		break;
	case 2:
		size = pack_number(to, MP_FIXEXT2, 0, 0);
		break;
	case 4:
		size = pack_number(to, MP_FIXEXT4, 0, 0);
		break;
	case 8:
		size = pack_number(to, MP_FIXEXT8, 0, 0);
		break;
	case 16:
		size = pack_number(to, MP_FIXEXT16, 0, 0);
		break;
	default:
		size = pack_length(to, MP_EXT8, len);
	}
	to[size] = (unsigned char)type;
	return size + 1;
}

size_t lunatik_msgpack_packinteger(unsigned char *to, long long integer)
{
	unsigned long long number = (unsigned long long)integer;

	if (integer >= 0) {
		if (integer < MP_FIXMAP)
			return pack_number(to, (int)integer, 0, 0);
		if (number <= 0xff)
			return pack_number(to, MP_UINT8, number, 1);
		if (number <= 0xffff)
			return pack_number(to, MP_UINT16, number, 2);
		if (number <= 0xffffffff)
			return pack_number(to, MP_UINT32, number, 4);
		return pack_number(to, MP_UINT64, number, 8);
	}
	if (integer >= -32)
		return pack_number(to, (unsigned char)number, 0, 0);
	if (integer >= -0x80)
		return pack_number(to, MP_INT8, number, 1);
	if (integer >= -0x8000)
		return pack_number(to, MP_INT16, number, 2);
	if (integer >= -0x7fffffff - 1)
		return pack_number(to, MP_INT32, number, 4);
	return pack_number(to, MP_INT64, number, 8);
}
