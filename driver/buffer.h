/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory outside of Lua that a state pays for. */
#ifndef LUNATIK_BUFFER_H
#define LUNATIK_BUFFER_H

#include <linux/mm.h>

#include "states.h"

/**
 * struct lunatik_buffer - bytes on their way into a state or out of it
 * @payer: the state that pays for it; NULL where nobody has to
 * @scratch: it is the one that the state keeps for what is short
 * @size: how many bytes there is room for, and a NUL
 * @len: how many bytes there are
 * @data: the bytes, and a NUL that @len does not count
 */
struct lunatik_buffer {
	lunatik_State *payer;
	bool scratch;
	size_t size;
	size_t len;
	unsigned char data[];
};

/* What a scratch buffer has room for, bytes. With its header it is a page. */
#define LUNATIK_SCRATCH_SIZE	(PAGE_SIZE - sizeof(struct lunatik_buffer) - 1)

struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner);
void lunatik_buffer_free(struct lunatik_buffer *b);
struct lunatik_buffer *lunatik_buffer_take(lunatik_State *s, size_t len, bool owner);
void lunatik_buffer_give(struct lunatik_buffer *b);
struct lunatik_buffer *lunatik_buffer_keep(struct lunatik_buffer *b);
void lunatik_buffer_dropscratch(lunatik_State *s);

#endif
