/* SPDX-License-Identifier: GPL-2.0-only */
/* The output of a state, and the places of its readers. */
#ifndef LUNATIK_OUTPUT_H
#define LUNATIK_OUTPUT_H

#include <linux/poll.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/wait.h>

#include "bounds.h"

struct lunatik_universe;

/**
 * struct lunatik_ring - a ring of records
 * @tail: where the oldest record begins
 * @last: where the newest record begins
 * @head: where the next record will begin
 * @size: size of @data, bytes, a power of two
 * @data: the records, each a header and the bytes that were printed; NULL before the
 *	first print, when there is but the record that every ring begins with
 */
struct lunatik_ring {
	u64 tail;
	u64 last;
	u64 head;
	u32 size;
	unsigned char *data;
};

/**
 * struct lunatik_output - the output of a state
 * @lock: protects @ring, its bytes and the places of all readers
 * @wait: readers that wait for output, and a run that waits for its reader
 * @ring: what was printed; changed by the owner alone, under @lock
 * @closed: there will be no more output; changed by the owner alone, under @lock
 * @writer: the reader whose file the run was started on, or NULL; set by the owner
 * @patient: whether a print waits until @writer has read, and does not overwrite
 *	what it has not read; set by the owner
 */
struct lunatik_output {
	spinlock_t lock;
	wait_queue_head_t wait;
	struct lunatik_ring ring;
	bool closed;
	struct lunatik_reader *writer;
	bool patient;
};

/**
 * struct lunatik_place - a place in the output
 * @record: position of the record that is being read
 * @offset: how much of it was read, bytes
 */
struct lunatik_place {
	u64 record;
	u32 offset;
};

/**
 * struct lunatik_reader - a file that reads the output
 * @serial: its number, which marks the output of its own runs
 * @own: whether it reads only the output of its own runs
 * @place: how far it has read; under the lock of the output
 * @lastown: where the latest output of its own runs ends. It tells whether they
 *	lost something when the ring overran; under the lock of the output
 */
struct lunatik_reader {
	u32 serial;
	bool own;
	struct lunatik_place place;
	u64 lastown;
};

void lunatik_output_init(struct lunatik_output *out);
bool lunatik_output_prepare(struct lunatik_output *out, struct lunatik_universe *u);
void lunatik_output_close(struct lunatik_output *out, struct lunatik_universe *u);
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
