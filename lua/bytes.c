// SPDX-License-Identifier: GPL-2.0-only
/*
 * Copying, comparing and searching, in spans of bytes. include/bytes.h says why.
 */
#include <string.h>

#include "host.h"

/* What is not followed by a poll is no more than a span. */
static size_t min_span(size_t len)
{
	return len < LUAI_SPAN ? len : LUAI_SPAN;
}

/**
 * luai_copylong() - memcpy() of many bytes
 * @L: the state, inside a protected call, because lunatik_host_poll() may raise
 * @to: the destination
 * @from: the source
 * @len: bytes
 */
void luai_copylong(lua_State *L, void *to, const void *from, size_t len)
{
	char *t = to;
	const char *f = from;

	luai_burncopy(L, min_span(len));
	for (; len > LUAI_SPAN; len -= LUAI_SPAN) {
		memcpy(t, f, LUAI_SPAN);
		t += LUAI_SPAN;
		f += LUAI_SPAN;
		luai_raisepoint(L);
	}
	memcpy(t, f, len);
}

/**
 * luai_compare() - memcmp() of as many bytes as there may be
 * @L: the state, inside a protected call, because lunatik_host_poll() may raise
 * @a: the first
 * @b: the second
 * @len: bytes of each
 *
 * Return: as memcmp().
 */
int luai_compare(lua_State *L, const void *a, const void *b, size_t len)
{
	const char *p = a, *q = b;

	luai_burnsearch(L, min_span(len));
	for (; len > LUAI_SPAN; len -= LUAI_SPAN) {
		int order = memcmp(p, q, LUAI_SPAN);

		if (order)
			return order;
		p += LUAI_SPAN;
		q += LUAI_SPAN;
		luai_raisepoint(L);
	}
	return memcmp(p, q, len);
}

/**
 * luai_length() - strlen() of a string that may be long
 * @L: the state, inside a protected call, because lunatik_host_poll() may raise
 * @s: the string
 *
 * Return: its length, bytes.
 */
size_t luai_length(lua_State *L, const char *s)
{
	size_t len = 0, more;

	while ((more = strnlen(s + len, LUAI_SPAN)) == LUAI_SPAN) {
		len += more;
		luai_raisepoint(L);
	}
	luai_burnsearch(L, more);
	return len + more;
}

/**
 * luai_find() - memchr() in as many bytes as there may be
 * @L: the state, inside a protected call, because lunatik_host_poll() may raise
 * @s: the bytes
 * @c: the byte to find
 * @len: length of @s, bytes
 *
 * Return: the place of the first @c, or NULL.
 */
const char *luai_find(lua_State *L, const char *s, int c, size_t len)
{
	luai_burnsearch(L, min_span(len));
	for (; len > LUAI_SPAN; len -= LUAI_SPAN) {
		const char *found = memchr(s, c, LUAI_SPAN);

		if (found)
			return found;
		s += LUAI_SPAN;
		luai_raisepoint(L);
	}
	return memchr(s, c, len);
}
