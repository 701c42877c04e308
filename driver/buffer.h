/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory outside of Lua that a state pays for. */
#ifndef LUNATIK_BUFFER_H
#define LUNATIK_BUFFER_H

#include "states.h"

/**
 * struct lunatik_buffer - bytes on their way into a state or out of it
 * @payer: the state that pays for it; NULL where nobody has to
 * @len: how many bytes there are
 * @data: the bytes, and a NUL that @len does not count
 */
struct lunatik_buffer {
	lunatik_State *payer;
	size_t len;
	unsigned char data[];
};

struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner);
void lunatik_buffer_free(struct lunatik_buffer *b);

/**
 * lunatik_buffer_text - the bytes of a buffer, and a NUL after them
 * @b: the buffer, or NULL
 *
 * Context: any.
 *
 * Return: the bytes; NULL where there is no buffer.
 */
static inline const char *lunatik_buffer_text(const struct lunatik_buffer *b)
{
	return b ? (const char *)b->data : NULL;
}

/**
 * lunatik_buffer_len - how many bytes there are in a buffer
 * @b: the buffer, or NULL
 *
 * Context: any.
 *
 * Return: bytes, the NUL not counted; 0 where there is no buffer.
 */
static inline size_t lunatik_buffer_len(const struct lunatik_buffer *b)
{
	return b ? b->len : 0;
}

#endif
