/* SPDX-License-Identifier: GPL-2.0-only */
/* The print stream of a state, and the places of those who read it. */
#ifndef LUNATIK_OUTPUT_H
#define LUNATIK_OUTPUT_H

#include <linux/poll.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/wait.h>

#include "bounds.h"
#include "lua.h"

struct lunatik_ring;

/**
 * struct lunatik_output - the stream
 * @lock: guards it and the places of all its readers
 * @wait: readers who wait for output, and writers who wait for readers
 * @ring: the bytes, in memory of the state; NULL before it opens and when it is closed
 * @writer: the reader on whose behalf code runs now, or NULL; of the owner
 * @patient: whether it waits for @writer to read, rather than overwrite
 */
struct lunatik_output {
	spinlock_t lock;
	wait_queue_head_t wait;
	struct lunatik_ring *ring;
	struct lunatik_reader *writer;
	bool patient;
};

/**
 * struct lunatik_place - a place in the stream
 * @record: where the record begins that is being read
 * @offset: how much of it was read, bytes
 */
struct lunatik_place {
	u64 record;
	u32 offset;
};

/**
 * struct lunatik_reader - one who reads the stream, and has code run
 * @serial: marks the output of its runs
 * @own: whether it reads nothing but that
 * @place: how far it has read
 * @lastown: where the latest output of its runs ends
 */
struct lunatik_reader {
	u32 serial;
	bool own;
	struct lunatik_place place;
	u64 lastown;
};

void lunatik_output_init(struct lunatik_output *out);
void lunatik_output_open(struct lunatik_output *out, lua_State *L, size_t maxalloc);
void lunatik_output_close(struct lunatik_output *out);
void lunatik_output_drain(struct lunatik_output *out, const struct lunatik_bounds *b);
void lunatik_output_hangup(struct lunatik_output *out);

void lunatik_output_addreader(struct lunatik_output *out, struct lunatik_reader *r, bool own);
ssize_t lunatik_output_take(struct lunatik_output *out, struct lunatik_reader *r,
			    void *buffer, size_t size, struct lunatik_place *before);
void lunatik_output_rewind(struct lunatik_output *out, struct lunatik_reader *r,
			   struct lunatik_place place);
__poll_t lunatik_output_poll(struct lunatik_output *out, struct lunatik_reader *r,
			     struct file *file, poll_table *table);

#endif
