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

/**
 * struct lunatik_shelf - where a file keeps a buffer for later
 * @node: in the list of the state's shelves; empty when the state was closed
 * @buffer: what is there, or NULL; both under the state's lock
 */
struct lunatik_shelf {
	struct list_head node;
	struct lunatik_buffer *buffer;
};

struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner);
void lunatik_buffer_free(struct lunatik_buffer *b);

void lunatik_shelf_open(struct lunatik_shelf *shelf, lunatik_State *s);
void lunatik_shelf_close(struct lunatik_shelf *shelf, lunatik_State *s);
void lunatik_shelf_put(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b);
void lunatik_shelf_putback(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b);
struct lunatik_buffer *lunatik_shelf_take(struct lunatik_shelf *shelf, lunatik_State *s);
void lunatik_shelves_clear(lunatik_State *s);

#endif
