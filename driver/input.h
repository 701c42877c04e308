/* SPDX-License-Identifier: GPL-2.0-only */
/* What was copied from user space for a run. */
#ifndef LUNATIK_INPUT_H
#define LUNATIK_INPUT_H

#include <linux/types.h>

#include "states.h"

struct lunatik_buffer;

/**
 * struct lunatik_part - a part of an input
 * @text: its bytes, and a NUL that @len does not count; NULL: there is no such part
 * @len: how many there are
 */
struct lunatik_part {
	const char *text;
	size_t len;
};

/**
 * struct lunatik_input - what was copied from user space for a run
 * @buffer: holds all parts, one behind the other, because one buffer costs less than
 *	four; NULL: there is no input
 * @name: the name of a function or of a module
 * @chunk: the source text
 * @args: the arguments
 * @chunkname: what messages call the chunk
 */
struct lunatik_input {
	struct lunatik_buffer *buffer;
	struct lunatik_part name;
	struct lunatik_part chunk;
	struct lunatik_part args;
	struct lunatik_part chunkname;
};

/**
 * lunatik_input_room - the room that a part takes in the buffer
 * @len: its length, bytes
 *
 * Context: any.
 *
 * Return: bytes.
 */
static inline size_t lunatik_input_room(size_t len)
{
	return len + 1;
}

int lunatik_input_open(struct lunatik_input *in, lunatik_State *s, size_t room);
int lunatik_input_add(struct lunatik_input *in, struct lunatik_part *part, u64 from, size_t len);
int lunatik_input_addtext(struct lunatik_input *in, struct lunatik_part *part, u64 from,
			  size_t len);
int lunatik_input_checkargs(const struct lunatik_input *in);
void lunatik_input_free(struct lunatik_input *in);

#endif
