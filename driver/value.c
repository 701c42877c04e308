// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lua values <-> MessagePack.
 *
 * Nothing here recurses, because nested input must not cost kernel stack. Both
 * ways keep an array of levels, one for each array or map that is open. The tables
 * and the current values are on Lua's stack.
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

/*
 * Some kernels fill all variables on the stack with zeros. An array of levels is
 * large, and of each level all is written that is read.
 */
#ifndef __uninitialized
#define __uninitialized
#endif

#include "host.h"
#include "msgpack.h"
#include "uapi/linux/lunatik.h"
#include "value.h"

static inline bool is_map(const struct lunatik_level *level)
{
	return level->next == 0;
}

static inline bool key_is_due(const struct lunatik_level *level)
{
	return is_map(level) && level->left % 2 == 0;
}

static inline bool has_elements(const struct lunatik_item *item)
{
	return item->type == LUNATIK_ITEM_ARRAY || item->type == LUNATIK_ITEM_MAP;
}

static inline struct lunatik_level level_of(const struct lunatik_item *item)
{
	return (struct lunatik_level){ .left = item->len, .next = item->type == LUNATIK_ITEM_ARRAY };
}

bool lunatik_value_checkstep(struct lunatik_check *check, size_t steps)
{
	struct lunatik_item item;

	for (; steps && check->result == LUNATIK_CHECK_GOESON; steps--) {
		struct lunatik_level *level = check->level;

		if (level && !level->left) {
			if (level == check->levels)
				check->result = lunatik_msgpack_remaining(&check->in) ? LUNATIK_CHECK_REFUSED : check->n;
			else
				check->level--;
			continue;
		}
		if (!lunatik_msgpack_read(&check->in, &item)) {
			check->result = LUNATIK_CHECK_REFUSED;
		} else if (!level) {	/* the array that holds all */
			if (item.type != LUNATIK_ITEM_ARRAY || item.len > INT_MAX)
				check->result = LUNATIK_CHECK_REFUSED;
			check->n = (int)item.len;
			check->level = check->levels;
			*check->level = level_of(&item);
		} else if (key_is_due(level) && item.type == LUNATIK_ITEM_NIL) {
			check->result = LUNATIK_CHECK_REFUSED;
		} else {
			level->left--;
			if (!has_elements(&item))
				continue;
			if (++level == check->levels + LUNATIK_VALUE_MAXDEPTH) {
				check->result = LUNATIK_CHECK_REFUSED;
				continue;
			}
			*level = level_of(&item);
			check->level = level;
		}
	}
	return check->result == LUNATIK_CHECK_GOESON;
}

int lunatik_value_check(const void *data, size_t size)
{
	struct lunatik_check check __uninitialized;

	lunatik_value_checkbegin(&check, data, size);
	lunatik_value_checkstep(&check, SIZE_MAX);	/* an item takes a byte, so it ends */
	return check.result;
}

/*
 * Makes room on Lua's stack. Collects when that fails, because Lua does not do so
 * for its stack. lua_checkstack() does not tell whether memory is short or the
 * stack is at its limit, so an allocation that is too large raises "not enough
 * memory" where the limit is not the reason.
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

/* ---- into Lua ---- */

/* The size a table begins with. It is no bound, because the table grows when it has to. */
static int presize(size_t count)
{
	return count < (1 << 24) ? (int)count : 1 << 24;
}

static void push_item(lua_State *L, const struct lunatik_item *item)
{
	switch (item->type) {
	case LUNATIK_ITEM_NIL:
		lua_pushnil(L);
		break;
	case LUNATIK_ITEM_BOOLEAN:
		lua_pushboolean(L, (int)item->integer);
		break;
	case LUNATIK_ITEM_INTEGER:
		lua_pushinteger(L, item->integer);
		break;
	case LUNATIK_ITEM_STRING:
		lua_pushlstring(L, item->bytes, item->len);
		break;
	case LUNATIK_ITEM_ARRAY:
		lua_createtable(L, presize(item->len), 0);
		break;
	case LUNATIK_ITEM_MAP:
		lua_createtable(L, 0, presize(item->len / 2));
		break;
	}
}

/* Stores the value on top, which is complete, in its table. A key stays on the stack. */
static void store_value(lua_State *L, struct lunatik_level *level)
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

int lunatik_value_push(lua_State *L, const void *data, size_t size)
{
	struct lunatik_packed in = { data, (const unsigned char *)data + size };
	/* levels[0] is Lua's stack itself, which is not stored to */
	struct lunatik_level levels[LUNATIK_VALUE_MAXDEPTH] __uninitialized;
	struct lunatik_level *level = levels;
	const int slots = LUNATIK_VALUE_MAXDEPTH * 2 + LUA_MINSTACK; /* a table and a key each */
	struct lunatik_item item;
	int n;

	if (!lunatik_msgpack_read(&in, &item))
		return luaL_error(L, "malformed arguments");
	n = (int)item.len;
	if (n > LUAI_MAXSTACK)
		return luaL_error(L, "stack overflow (too many arguments)");
	make_room(L, n + slots, "too many arguments");
	*level = level_of(&item);

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
		if (!lunatik_msgpack_read(&in, &item))
			return luaL_error(L, "malformed arguments");
		push_item(L, &item);
		if (has_elements(&item)) {
			*++level = level_of(&item);
		} else if (level == levels) {
			level->left--;
		} else {
			store_value(L, level);
		}
	}
}

/* ---- out of Lua ---- */

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
 * There are two passes, so that the encoding takes no more of the state's memory
 * than its size. Only the first pass calls Lua code (__tostring). That code, and
 * finalizers between the passes, can change the tables, so each pass checks
 * everything anew.
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
	if (len > LUNATIK_MSGPACK_LENGTHMAX)
		luaL_error(packer->L, "value too large to encode");
}

/* The string on top; pops it. */
static void put_string(struct packer *packer)
{
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	const char *bytes;
	size_t len;

	bytes = lua_tolstring(packer->L, -1, &len);
	check_length(packer, len);
	put(packer, header, lunatik_msgpack_packstring(header, len));
	put(packer, bytes, len);
	lua_pop(packer->L, 1);
}

/*
 * Replaces the value on top by its tostring(). That is called once for each value,
 * because __tostring may print, or return something else the next time.
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
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	const char *bytes;
	size_t len;

	push_text(packer);
	bytes = lua_tolstring(packer->L, -1, &len);
	check_length(packer, len);
	put(packer, header, lunatik_msgpack_packext(header, LUNATIK_MSGPACK_EXT_OPAQUE, len));
	put(packer, bytes, len);
	lua_pop(packer->L, 1);
}

/* Any value but a table; pops it. */
static void put_scalar(struct packer *packer)
{
	lua_State *L = packer->L;
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	size_t size;

	switch (lua_type(L, -1)) {
	case LUA_TSTRING:
		put_string(packer);
		return;
	case LUA_TNIL:
		size = lunatik_msgpack_packnil(header);
		break;
	case LUA_TBOOLEAN:
		size = lunatik_msgpack_packboolean(header, lua_toboolean(L, -1));
		break;
	case LUA_TNUMBER: /* there are only integers */
		size = lunatik_msgpack_packinteger(header, lua_tointeger(L, -1));
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

/* Opens the table on top, which stays there until close_table(). */
static void open_table(struct packer *packer, struct lunatik_level *levels, struct lunatik_level *level)
{
	lua_State *L = packer->L;
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	const struct lunatik_level *outer;
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
		put(packer, header, lunatik_msgpack_packarray(header, n));
	} else {
		level->next = 0;
		level->left = n * 2;
		put(packer, header, lunatik_msgpack_packmap(header, n));
		lua_pushnil(L);
	}
}

/* Pushes the next value of what is open, or a copy of the next key. */
static void next_value(struct packer *packer, struct lunatik_level *level)
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

static void close_table(struct packer *packer, struct lunatik_level *level)
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
	struct lunatik_level levels[LUNATIK_VALUE_MAXDEPTH] __uninitialized;
	struct lunatik_level *level = levels;
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];

	put(packer, header, lunatik_msgpack_packarray(header, n));
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

void lunatik_value_pack(lua_State *L, int n)
{
	struct packer packer = { .L = L };
	int first = lua_gettop(L) - n + 1;

	/* Each level needs its table, a key, a value and a copy of the key. */
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

size_t lunatik_value_packshort(lua_State *L, int n, unsigned char *to, size_t room)
{
	int first = lua_gettop(L) - n + 1;
	const char *bytes;
	size_t at, len;
	int i;

	if (room < LUNATIK_MSGPACK_HEADERSIZE || (size_t)n > room)
		return 0;
	at = lunatik_msgpack_packarray(to, (size_t)n);
	for (i = first; i < first + n; i++) {
		bytes = "";
		len = 0;
		if (lua_type(L, i) == LUA_TSTRING)	/* it would make one of a number */
			bytes = lua_tolstring(L, i, &len);
		if (room - at < LUNATIK_MSGPACK_HEADERSIZE ||
		    room - at - LUNATIK_MSGPACK_HEADERSIZE < len)
			return 0;
		switch (lua_type(L, i)) {
		case LUA_TNIL:
			at += lunatik_msgpack_packnil(to + at);
			break;
		case LUA_TBOOLEAN:
			at += lunatik_msgpack_packboolean(to + at, lua_toboolean(L, i));
			break;
		case LUA_TNUMBER: /* there are only integers */
			at += lunatik_msgpack_packinteger(to + at, lua_tointeger(L, i));
			break;
		case LUA_TSTRING:
			at += lunatik_msgpack_packstring(to + at, len);
			memcpy(to + at, bytes, len);
			at += len;
			break;
		default:
			return 0;
		}
	}
	return at;
}
