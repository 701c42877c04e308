// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lua values <-> MessagePack.
 *
 * Nothing here recurses: input that is nested costs no C stack. Both ways walk
 * with an array of levels, one for each array or map that is open, while the
 * tables and the values in hand are on Lua's stack.
 */
#ifdef __KERNEL__
#include <linux/limits.h>
#include <linux/string.h>
#include <linux/types.h>
#else
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#endif

#include "lua.h"
#include "lauxlib.h"

#include "hooks.h"
#include "uapi/linux/lunatik.h"
#include "value.h"

/* MessagePack has no longer ones. */
#define LENGTH_MAX	0xffffffffUL

/*
 * Makes room on Lua's stack. To grow it Lua does not collect, as it does for all
 * else; and it can't be told from a stack that is full that there is no memory.
 */
static void make_room(lua_State *L, int slots, const char *what)
{
	if (lua_checkstack(L, slots))
		return;
	lua_gc(L, LUA_GCCOLLECT);
	if (lua_checkstack(L, slots))
		return;
	if (lua_gettop(L) + slots < LUAI_MAXSTACK)
		lua_newuserdatauv(L, (size_t)INT_MAX + 1, 0);	/* more than there ever is */
	luaL_error(L, "stack overflow (%s)", what);
}

/* First bytes. In MP_FIX* the low bits are the length, or the value itself. */
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

/**
 * struct level - an array or a map that is open
 * @left: values to come; a pair of a map counts as two, so a key is due when
 *	this is even
 * @next: the index of the next element of an array; 0 in a map
 * @table: where the table is on Lua's stack (packing only)
 */
struct level {
	size_t left;
	lua_Integer next;
	int table;
};

static inline bool is_map(const struct level *level)
{
	return level->next == 0;
}

static inline bool key_is_due(const struct level *level)
{
	return is_map(level) && level->left % 2 == 0;
}

/* ---- reading ---- */

/**
 * struct item - a value of the input; of an array or a map the header
 * @type: LUA_TNIL, LUA_TBOOLEAN, LUA_TNUMBER, LUA_TSTRING or LUA_TTABLE
 * @integer: value of a boolean or a number
 * @bytes: of a string
 * @len: bytes of a string; values in an array or a map
 * @map: a map, not an array
 */
struct item {
	int type;
	lua_Integer integer;
	const char *bytes;
	size_t len;
	bool map;
};

struct input {
	const unsigned char *at;
	const unsigned char *end;
};

static inline size_t remaining(const struct input *in)
{
	return in->end - in->at;
}

/* A number of @size bytes, big-endian. */
static bool read_number(struct input *in, int size, lua_Unsigned *number)
{
	if (remaining(in) < (size_t)size)
		return false;
	*number = 0;
	while (size--)
		*number = *number << 8 | *in->at++;
	return true;
}

static bool read_unsigned(struct input *in, int size, struct item *item)
{
	lua_Unsigned number;

	if (!read_number(in, size, &number) || number > LUA_MAXINTEGER)
		return false;
	item->type = LUA_TNUMBER;
	item->integer = (lua_Integer)number;
	return true;
}

static bool read_signed(struct input *in, int size, struct item *item)
{
	lua_Unsigned number, sign = (lua_Unsigned)1 << (size * 8 - 1);

	if (!read_number(in, size, &number))
		return false;
	item->type = LUA_TNUMBER;
	item->integer = (lua_Integer)((number ^ sign) - sign);
	return true;
}

static bool read_string(struct input *in, size_t len, struct item *item)
{
	if (len > remaining(in))
		return false;
	item->type = LUA_TSTRING;
	item->bytes = (const char *)in->at;
	item->len = len;
	in->at += len;
	return true;
}

/* Each value takes a byte at least: a count beyond that is a lie. */
static bool read_array(struct input *in, size_t count, struct item *item)
{
	if (count > remaining(in))
		return false;
	item->type = LUA_TTABLE;
	item->len = count;
	item->map = false;
	return true;
}

static bool read_map(struct input *in, size_t count, struct item *item)
{
	if (count > remaining(in) / 2)
		return false;
	item->type = LUA_TTABLE;
	item->len = count * 2;
	item->map = true;
	return true;
}

/* False: it is cut off, or not one of the values that Lua can have here. */
static bool read_item(struct input *in, struct item *item)
{
	lua_Unsigned len;
	unsigned char first;

	if (!remaining(in))
		return false;
	first = *in->at++;

	if (first >= MP_FIXNEGATIVE || first < MP_FIXMAP) {
		item->type = LUA_TNUMBER;
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
		item->type = LUA_TNIL;
		return true;
	case MP_FALSE:
	case MP_TRUE:
		item->type = LUA_TBOOLEAN;
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

int lunatik_checkvalues(const void *data, size_t size)
{
	struct input in = { data, (const unsigned char *)data + size };
	struct level levels[LUNATIK_VALUE_MAXDEPTH];
	struct level *level = levels;
	struct item item;
	int n;

	if (!read_item(&in, &item) || item.type != LUA_TTABLE || item.map || item.len > INT_MAX)
		return -1;
	n = (int)item.len;
	level->left = item.len;
	level->next = 1;

	for (;;) {
		while (!level->left) {
			if (level == levels)
				return remaining(&in) ? -1 : n;
			level--;
		}
		if (!read_item(&in, &item) || (key_is_due(level) && item.type == LUA_TNIL))
			return -1;
		level->left--;
		if (item.type == LUA_TTABLE) {
			if (++level == levels + LUNATIK_VALUE_MAXDEPTH)
				return -1;
			level->left = item.len;
			level->next = !item.map;
		}
	}
}

/* ---- into Lua ---- */

/* A size to begin with, not a bound: the table grows when it has to. */
static int presize(size_t count)
{
	return count < (1 << 24) ? (int)count : 1 << 24;
}

static void push_item(lua_State *L, const struct item *item)
{
	switch (item->type) {
	case LUA_TNIL:
		lua_pushnil(L);
		break;
	case LUA_TBOOLEAN:
		lua_pushboolean(L, (int)item->integer);
		break;
	case LUA_TNUMBER:
		lua_pushinteger(L, item->integer);
		break;
	case LUA_TSTRING:
		lua_pushlstring(L, item->bytes, item->len);
		break;
	default:
		if (item->map)
			lua_createtable(L, 0, presize(item->len / 2));
		else
			lua_createtable(L, presize(item->len), 0);
	}
}

/* The value on top is whole: put it where it belongs, unless it is a key. */
static void store_value(lua_State *L, struct level *level)
{
	bool key = key_is_due(level);

	level->left--;
	if (key)
		return;
	if (is_map(level))
		lua_rawset(L, -3);
	else
		lua_rawseti(L, -2, level->next++);
}

int lunatik_pushvalues(lua_State *L, const void *data, size_t size)
{
	struct input in = { data, (const unsigned char *)data + size };
	/* levels[0] is Lua's stack itself, which is not stored to */
	struct level levels[LUNATIK_VALUE_MAXDEPTH];
	struct level *level = levels;
	const int slots = LUNATIK_VALUE_MAXDEPTH * 2 + LUA_MINSTACK; /* a table and a key each */
	struct item item;
	int n;

	if (!read_item(&in, &item))
		return luaL_error(L, "malformed arguments");
	n = (int)item.len;
	if (n > LUAI_MAXSTACK)
		return luaL_error(L, "stack overflow (too many arguments)");
	make_room(L, n + slots, "too many arguments");
	level->left = item.len;

	for (;;) {
		while (!level->left) {
			if (level == levels)
				return n;
			level--;
			if (level == levels)
				level->left--;
			else
				store_value(L, level);
		}
		luai_pollpoint(L);
		if (!read_item(&in, &item))
			return luaL_error(L, "malformed arguments");
		push_item(L, &item);
		if (item.type == LUA_TTABLE) {
			level++;
			level->left = item.len;
			level->next = !item.map;
		} else if (level == levels) {
			level->left--;
		} else {
			store_value(L, level);
		}
	}
}

/* ---- out of Lua ---- */

/* The bytes of @number that the shortest format has: @size of them. */
static size_t pack_number(unsigned char *to, int first, lua_Unsigned number, int size)
{
	int i;

	to[0] = (unsigned char)first;
	for (i = size; i > 0; i--, number >>= 8)
		to[i] = (unsigned char)number;
	return 1 + size;
}

/* Codes for one, two and four bytes of length follow each other. */
static size_t pack_length(unsigned char *to, int code8, size_t len)
{
	if (len <= 0xff)
		return pack_number(to, code8, len, 1);
	if (len <= 0xffff)
		return pack_number(to, code8 + 1, len, 2);
	return pack_number(to, code8 + 2, len, 4);
}

size_t lunatik_packheader(unsigned char header[LUNATIK_VALUE_HEADERSIZE], size_t len)
{
	if (len < 32)
		return pack_number(header, MP_FIXSTR + (int)len, 0, 0);
	return pack_length(header, MP_STR8, len);
}

/* Arrays and maps have no 8-bit length. */
static size_t pack_count(unsigned char *to, int fix, int code16, size_t count)
{
	if (count < 16)
		return pack_number(to, fix + (int)count, 0, 0);
	if (count <= 0xffff)
		return pack_number(to, code16, count, 2);
	return pack_number(to, code16 + 1, count, 4);
}

static size_t pack_ext(unsigned char *to, int type, size_t len)
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

static size_t pack_integer(unsigned char *to, lua_Integer integer)
{
	lua_Unsigned number = (lua_Unsigned)integer;

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

/* The longest header of a value: an ext32's. */
#define HEADERSIZE	(LUNATIK_VALUE_HEADERSIZE + 5)

/**
 * struct packer - one encoding
 * @L: the state
 * @out: where it goes; NULL in the first pass, which measures
 * @size: bytes that @out has
 * @at: bytes so far
 * @texts: index on Lua's stack of a table, or of nil while there is none: what
 *	tostring() gave for the values that have no encoding, in order
 * @ntexts: how many of those this pass has met
 *
 * There are two passes, so that the encoding takes its own size from the
 * state and no more. Only the first calls Lua code (__tostring). Nothing
 * stops that code, and finalizers between the passes, from changing the tables
 * under way: so neither pass believes what was found before.
 */
struct packer {
	lua_State *L;
	unsigned char *out;
	size_t size;
	size_t at;
	int texts;
	lua_Integer ntexts;
};

static void raise_changed(const struct packer *packer)
{
	luaL_error(packer->L, "table changed while it was encoded");
}

static void put(struct packer *packer, const void *bytes, size_t len)
{
	const char *from = bytes;
	size_t piece;

	if (!packer->out) {
		packer->at += len;
		return;
	}
	if (len > packer->size - packer->at)
		raise_changed(packer);
	for (; len; len -= piece) {
		luai_pollpoint(packer->L);
		piece = len < 0x10000 ? len : 0x10000;
		memcpy(packer->out + packer->at, from, piece);
		packer->at += piece;
		from += piece;
	}
}

static void check_length(const struct packer *packer, size_t len)
{
	if (len > LENGTH_MAX)
		luaL_error(packer->L, "value too large to encode");
}

/* The string on top; pops it. */
static void put_string(struct packer *packer)
{
	unsigned char header[HEADERSIZE];
	const char *bytes;
	size_t len;

	bytes = lua_tolstring(packer->L, -1, &len);
	check_length(packer, len);
	put(packer, header, lunatik_packheader(header, len));
	put(packer, bytes, len);
	lua_pop(packer->L, 1);
}

/*
 * Replaces the value on top by its tostring(). That is called once for each
 * value: it may print, or give something else the next time.
 */
static void push_text(struct packer *packer)
{
	lua_State *L = packer->L;

	packer->ntexts++;
	if (!packer->out) {
		luaL_tolstring(L, -1, NULL);
		if (lua_isnil(L, packer->texts)) {
			lua_newtable(L);
			lua_replace(L, packer->texts);
		}
		lua_pushvalue(L, -1);
		lua_rawseti(L, packer->texts, packer->ntexts);
	} else {
		if (lua_isnil(L, packer->texts))
			raise_changed(packer);
		if (lua_rawgeti(L, packer->texts, packer->ntexts) != LUA_TSTRING)
			raise_changed(packer);
	}
	lua_replace(L, -2);
}

/* The value on top, which has no encoding of its own; pops it. */
static void put_opaque(struct packer *packer)
{
	unsigned char header[HEADERSIZE];
	const char *bytes;
	size_t len;

	push_text(packer);
	bytes = lua_tolstring(packer->L, -1, &len);
	check_length(packer, len);
	put(packer, header, pack_ext(header, LUNATIK_MSGPACK_EXT_OPAQUE, len));
	put(packer, bytes, len);
	lua_pop(packer->L, 1);
}

/* Any value but a table; pops it. */
static void put_scalar(struct packer *packer)
{
	lua_State *L = packer->L;
	unsigned char header[HEADERSIZE];
	size_t size;

	switch (lua_type(L, -1)) {
	case LUA_TSTRING:
		put_string(packer);
		return;
	case LUA_TNIL:
		size = pack_number(header, MP_NIL, 0, 0);
		break;
	case LUA_TBOOLEAN:
		size = pack_number(header, lua_toboolean(L, -1) ? MP_TRUE : MP_FALSE, 0, 0);
		break;
	case LUA_TNUMBER: /* there are only integers */
		size = pack_integer(header, lua_tointeger(L, -1));
		break;
	default:
		put_opaque(packer);
		return;
	}
	put(packer, header, size);
	lua_pop(L, 1);
}

/* Pairs of the table on top, and whether its keys are exactly 1..n. */
static size_t count_pairs(lua_State *L, bool *sequence)
{
	size_t border = lua_rawlen(L, -1), n = 0;
	bool within = true;

	lua_pushnil(L);
	while (lua_next(L, -2)) {
		luai_pollpoint(L);
		lua_pop(L, 1);
		within = within && lua_isinteger(L, -1) &&
			 (lua_Unsigned)lua_tointeger(L, -1) - 1 < border;
		n++;
	}
	*sequence = within && n == border;
	return n;
}

/* Begins with the table on top, which stays there until close_table(). */
static void open_table(struct packer *packer, struct level *levels, struct level *level)
{
	lua_State *L = packer->L;
	unsigned char header[HEADERSIZE];
	const struct level *outer;
	bool sequence;
	size_t n;

	for (outer = levels + 1; outer < level; outer++)
		if (lua_rawequal(L, outer->table, -1))
			luaL_error(L, "cannot encode a table that contains itself");
	if (level == levels + LUNATIK_VALUE_MAXDEPTH)
		luaL_error(L, "cannot encode tables nested deeper than %d", LUNATIK_VALUE_MAXDEPTH - 1);

	n = count_pairs(L, &sequence);
	check_length(packer, n);
	level->table = lua_gettop(L);
	if (sequence) {
		level->next = 1;
		level->left = n;
		put(packer, header, pack_count(header, MP_FIXARRAY, MP_ARRAY16, n));
	} else {
		level->next = 0;
		level->left = n * 2;
		put(packer, header, pack_count(header, MP_FIXMAP, MP_MAP16, n));
		lua_pushnil(L);
	}
}

/* Pushes the next value of what is open, or a copy of the next key. */
static void next_value(struct packer *packer, struct level *level)
{
	lua_State *L = packer->L;

	if (key_is_due(level)) {
		if (!lua_next(L, level->table))
			raise_changed(packer);
		lua_pushvalue(L, -2);
	} else if (!is_map(level)) {
		lua_rawgeti(L, level->table, level->next++);
	} /* else it is under the key that was just put */
	level->left--;
}

static void close_table(struct packer *packer, struct level *level)
{
	lua_State *L = packer->L;

	if (is_map(level) && lua_next(L, level->table))
		raise_changed(packer);
	lua_pop(L, 1);
}

/* The array of the @n values from index @first on. */
static void put_values(struct packer *packer, int first, int n)
{
	lua_State *L = packer->L;
	/* levels[0] is Lua's stack, from first to first + n - 1 */
	struct level levels[LUNATIK_VALUE_MAXDEPTH];
	struct level *level = levels;
	unsigned char header[HEADERSIZE];

	put(packer, header, pack_count(header, MP_FIXARRAY, MP_ARRAY16, n));
	level->left = n;
	level->next = 1;

	for (;;) {
		while (!level->left) {
			if (level == levels)
				return;
			close_table(packer, level);
			level--;
		}
		luai_pollpoint(L);
		if (level == levels)
			lua_pushvalue(L, first + n - (int)level->left--);
		else
			next_value(packer, level);
		if (lua_istable(L, -1))
			open_table(packer, levels, ++level);
		else
			put_scalar(packer);
	}
}

void lunatik_packvalues(lua_State *L, int n)
{
	struct packer packer = { .L = L };
	int first = lua_gettop(L) - n + 1;

	/* For each table itself, a key, a value and the key's copy. */
	make_room(L, LUNATIK_VALUE_MAXDEPTH * 4 + LUA_MINSTACK, "too many results");
	lua_pushnil(L);
	packer.texts = lua_gettop(L);
	put_values(&packer, first, n);

	packer.size = packer.at;
	packer.out = lua_newuserdatauv(L, packer.size, 0);
	packer.at = 0;
	packer.ntexts = 0;
	put_values(&packer, first, n);
	if (packer.at != packer.size)
		raise_changed(&packer);

	lua_replace(L, first);
	lua_settop(L, first);
}
