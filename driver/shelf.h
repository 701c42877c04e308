/* SPDX-License-Identifier: GPL-2.0-only */
/* Where a file keeps results until they are fetched or the state is closed. */
#ifndef LUNATIK_SHELF_H
#define LUNATIK_SHELF_H

#include <linux/list.h>
#include <linux/types.h>

#include "states.h"

struct lunatik_buffer;

/**
 * struct lunatik_shelf - where a file keeps a buffer for later
 * @node: in the list of the state's shelves, because a close frees what they
 *	keep; not in it when the state is closed; under the state's lock
 * @buffer: the buffer that is kept, or NULL; under the state's lock
 * @run: the number of the last run of the file, of which alone results are kept;
 *	likewise
 */
struct lunatik_shelf {
	struct list_head node;
	struct lunatik_buffer *buffer;
	u64 run;
};

void lunatik_shelf_open(struct lunatik_shelf *shelf, lunatik_State *s);
void lunatik_shelf_close(struct lunatik_shelf *shelf, lunatik_State *s);
u64 lunatik_shelf_beginrun(struct lunatik_shelf *shelf, lunatik_State *s);
void lunatik_shelf_put(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b,
		       u64 run);
struct lunatik_buffer *lunatik_shelf_take(struct lunatik_shelf *shelf, lunatik_State *s, u64 *run);
void lunatik_shelf_clearall(lunatik_State *s);

#endif
