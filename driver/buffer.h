/* SPDX-License-Identifier: GPL-2.0-only */
/* Memory outside of Lua that a state pays for. */
#ifndef LUNATIK_BUFFER_H
#define LUNATIK_BUFFER_H

#include "states.h"

/**
 * struct lunatik_buffer - bytes on their way into a state or out of it
 * @payer: the state that pays for it; NULL where nobody has to
 * @size: how many bytes there is room for, and a NUL
 * @len: how many bytes there are
 * @data: the bytes, and a NUL that @len does not count
 */
struct lunatik_buffer {
	lunatik_State *payer;
	size_t size;
	size_t len;
	unsigned char data[];
};

struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner);
void lunatik_buffer_free(struct lunatik_buffer *b);

#endif
