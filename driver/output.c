// SPDX-License-Identifier: GPL-2.0-only
/*
 * The output of a state: a ring of records. A record has the output of the runs
 * of one reader.
 *
 * The memory of the ring comes with the first print, so that a state which never
 * prints pays nothing. It counts against the cap, and Lua does not know of it.
 *
 * A position is the number of bytes that were ever written before it. Positions only
 * grow, so a comparison finds an overrun.
 */
#include <linux/atomic.h>
#include <linux/log2.h>
#include <linux/minmax.h>
#include <linux/sched/signal.h>
#include <linux/string.h>

#include "host.h"

#include "alloc.h"
#include "limits.h"
#include "output.h"
#include "states.h"
#include "universe.h"

struct lunatik_record {
	u32 serial;
	u32 len;
};

static void lunatik_ring_put(struct lunatik_ring *ring, u64 at, const void *from, size_t n)
{
	size_t i = at & (ring->size - 1);
	size_t first = min_t(size_t, n, ring->size - i);

	memcpy(ring->data + i, from, first);
	memcpy(ring->data, from + first, n - first);
}

static void lunatik_ring_get(const struct lunatik_ring *ring, u64 at, void *to, size_t n)
{
	size_t i = at & (ring->size - 1);
	size_t first = min_t(size_t, n, ring->size - i);

	memcpy(to, ring->data + i, first);
	memcpy(to + first, ring->data, n - first);
}

static struct lunatik_record lunatik_ring_record(const struct lunatik_ring *ring, u64 at)
{
	struct lunatik_record record = { 0 };

	if (ring->data)
		lunatik_ring_get(ring, at, &record, sizeof(record));
	return record;
}

static u64 lunatik_ring_end(u64 at, struct lunatik_record record)
{
	return at + sizeof(record) + record.len;
}

static u64 lunatik_place_at(struct lunatik_place place)
{
	return place.record + sizeof(struct lunatik_record) + place.offset;
}

/* The place of a reader that has read everything. */
static struct lunatik_place lunatik_ring_newest(const struct lunatik_ring *ring)
{
	return (struct lunatik_place) {
		.record = ring->last,
		.offset = lunatik_ring_record(ring, ring->last).len,
	};
}

static bool lunatik_reader_wants(const struct lunatik_reader *r, struct lunatik_record record)
{
	return !r->own || record.serial == r->serial;
}

/**
 * lunatik_output_init - prepare the output of a new state
 * @out: the output
 *
 * Context: any. Nobody else knows the state yet.
 */
void lunatik_output_init(struct lunatik_output *out)
{
	spin_lock_init(&out->lock);
	init_waitqueue_head(&out->wait);
	/* Begin with an empty record of no reader, so that there is always a newest one. */
	out->ring = (struct lunatik_ring) { .head = sizeof(struct lunatik_record) };
	out->closed = false;
}

static bool lunatik_output_open(struct lunatik_output *out, struct lunatik_universe *u)
{
	size_t size = READ_ONCE(u->state->maxalloc) / LUNATIK_OUTPUT_SHARE;
	unsigned long flags;
	void *data;

	size = rounddown_pow_of_two(clamp(size, LUNATIK_OUTPUT_MIN, LUNATIK_OUTPUT_MAX));
	data = lunatik_alloc_newblock(u, size, false);
	if (!data)
		return false;
	/* Only what was written is read, so that the rest may stay as it is. */
	memset(data, 0, sizeof(struct lunatik_record));
	spin_lock_irqsave(&out->lock, flags);
	out->ring.size = size;
	out->ring.data = data;
	spin_unlock_irqrestore(&out->lock, flags);
	return true;
}

/**
 * lunatik_output_prepare - see to it that the output has its ring
 * @out: the output
 * @u: the universe that prints
 *
 * Context: that of the owner of @u.
 *
 * Return: true if it has, or needs none any more; false when there is no memory.
 */
bool lunatik_output_prepare(struct lunatik_output *out, struct lunatik_universe *u)
{
	return out->ring.data || out->closed || lunatik_output_open(out, u);
}

/* Documented with its declaration in host.h. What finalizers print in a close goes nowhere. */
int lunatik_host_openoutput(lua_State *L)
{
	struct lunatik_universe *u = lunatik_universe_of(L);

	return lunatik_output_prepare(&u->state->output, u);
}

/**
 * lunatik_output_close - end the output, and free its memory
 * @out: the output
 * @u: the universe that prints, whose Lua is about to close
 *
 * Context: that of the owner of @u.
 */
void lunatik_output_close(struct lunatik_output *out, struct lunatik_universe *u)
{
	unsigned long flags;
	void *data;

	spin_lock_irqsave(&out->lock, flags);
	data = out->ring.data;
	out->ring.data = NULL;
	out->closed = true;
	spin_unlock_irqrestore(&out->lock, flags);
	if (data)
		lunatik_alloc_freeblock(u, data, out->ring.size);
}

/**
 * lunatik_output_hangup - wake the readers, because there will be no more output
 * @out: the output, closed
 *
 * Context: any.
 */
void lunatik_output_hangup(struct lunatik_output *out)
{
	wake_up_all(&out->wait);
}

/**
 * lunatik_output_addreader - set a reader to what is printed next
 * @out: the output
 * @r: the reader
 * @own: whether it reads only the output of its own runs
 *
 * Context: any.
 */
void lunatik_output_addreader(struct lunatik_output *out, struct lunatik_reader *r, bool own)
{
	static atomic_t lastserial;	/* 0 marks output of runs without a reader */
	unsigned long flags;

	r->serial = atomic_inc_return(&lastserial);
	r->own = own;
	r->lastown = 0;
	spin_lock_irqsave(&out->lock, flags);
	r->place = lunatik_ring_newest(&out->ring);
	spin_unlock_irqrestore(&out->lock, flags);
}

/*
 * Make room for n bytes by dropping the oldest records. Under the lock.
 * Returns false when the run has to wait, because its reader has not read the
 * oldest record yet.
 */
static bool lunatik_ring_makeroom(struct lunatik_output *out, size_t n)
{
	struct lunatik_ring *ring = &out->ring;

	while (ring->size - (ring->head - ring->tail) < n) {
		struct lunatik_record oldest = lunatik_ring_record(ring, ring->tail);
		u64 end = lunatik_ring_end(ring->tail, oldest);

		if (out->patient && lunatik_reader_wants(out->writer, oldest) &&
		    lunatik_place_at(out->writer->place) < end)
			return false;
		ring->tail = end;
	}
	return true;
}

/* Append to the ring. Under the lock; returns how much was taken. */
static size_t lunatik_ring_write(struct lunatik_output *out, const char *s, size_t len)
{
	struct lunatik_ring *ring = &out->ring;
	u32 serial = out->writer ? out->writer->serial : 0;
	struct lunatik_record record = lunatik_ring_record(ring, ring->last);
	bool append = record.serial == serial && record.len < ring->size / 4;

	/*
	 * Keep records small, because an overrun drops whole records. So the newest
	 * record is never dropped to make room for itself.
	 */
	len = min_t(size_t, len, ring->size / 4);
	if (!lunatik_ring_makeroom(out, len + (append ? 0 : sizeof(record))))
		return 0;
	if (append) {
		record.len += len;
	} else {
		ring->last = ring->head;
		ring->head += sizeof(record);
		record.serial = serial;
		record.len = len;
	}
	lunatik_ring_put(ring, ring->last, &record, sizeof(record));
	lunatik_ring_put(ring, ring->head, s, len);
	ring->head += len;
	if (out->writer)
		out->writer->lastown = ring->head;
	return len;
}

static size_t lunatik_output_write(struct lunatik_output *out, const char *s, size_t len)
{
	unsigned long flags;
	size_t n = len;

	spin_lock_irqsave(&out->lock, flags);
	if (out->ring.data)
		n = lunatik_ring_write(out, s, len);
	spin_unlock_irqrestore(&out->lock, flags);
	return n;
}

/*
 * Wait for the reader of a patient run, at most until the bounds have to be checked
 * again. The wait is killable and not interruptible, because a signal that does
 * not end the run stays pending, and so does work that the task does on its way to
 * user space. Both would turn an interruptible wait into a busy loop.
 */
#define lunatik_output_wait(out, condition) \
	wait_event_killable_timeout((out)->wait, condition, nsecs_to_jiffies(LUNATIK_TICK) + 1)

/*
 * Documented with its declaration in host.h. It writes in pieces and checks for a
 * reason to stop between them, because a string may be many times as long as the
 * ring. When there is one the rest is dropped, and Lua raises at its next poll.
 */
void lunatik_host_write(lua_State *L, const char *s, size_t len)
{
	struct lunatik_output *out = &lunatik_universe_of(L)->state->output;

	while (len) {
		size_t n = lunatik_output_write(out, s, len);

		if (!n)	/* only a run of a file is patient, so this may sleep */
			wake_up_interruptible(&out->wait);
		while (!n) {
			if (lunatik_bounds_check(&lunatik_universe_of(L)->bounds))
				return;
			lunatik_output_wait(out, (n = lunatik_output_write(out, s, len)));
		}
		s += n;
		len -= n;
		if (len && luai_giveup(L))
			return;
	}
}

/* Documented with its declaration in host.h. */
void lunatik_host_writeline(lua_State *L)
{
	struct lunatik_output *out = &lunatik_universe_of(L)->state->output;

	lunatik_host_write(L, "\n", 1);
	if (wq_has_sleeper(&out->wait))
		wake_up_interruptible(&out->wait);
}

/* Skip what this reader does not read. Under the lock; true if there is something to read. */
static bool lunatik_reader_seek(const struct lunatik_ring *ring, struct lunatik_reader *r,
				struct lunatik_record *record)
{
	for (;;) {
		*record = lunatik_ring_record(ring, r->place.record);
		if (r->place.offset < record->len && lunatik_reader_wants(r, *record))
			return true;
		if (r->place.record == ring->last) {
			r->place.offset = record->len;
			return false;
		}
		r->place.record = lunatik_ring_end(r->place.record, *record);
		r->place.offset = 0;
	}
}

/*
 * Was something overwritten that the reader would have read? Under the lock. If
 * only the output of others was overwritten, move the reader to the oldest record.
 */
static bool lunatik_reader_overrun(const struct lunatik_ring *ring, struct lunatik_reader *r)
{
	u64 end = r->own ? r->lastown : U64_MAX;

	if (r->place.record >= ring->tail)
		return false;
	if (lunatik_place_at(r->place) < min(ring->tail, end))
		return true;
	r->place = (struct lunatik_place) { .record = ring->tail };
	return false;
}

static bool lunatik_output_isread(struct lunatik_output *out)
{
	unsigned long flags;
	bool isread;

	spin_lock_irqsave(&out->lock, flags);
	isread = lunatik_place_at(out->writer->place) >= out->writer->lastown;
	spin_unlock_irqrestore(&out->lock, flags);
	return isread;
}

/**
 * lunatik_output_drain - wait until the output of a patient run was read
 * @out: the output
 * @b: the bounds of the run, which bound the wait too
 *
 * The run waits, because the next run could overwrite what was not read.
 *
 * Context: process. The caller owns the state.
 */
void lunatik_output_drain(struct lunatik_output *out, const struct lunatik_bounds *b)
{
	while (!lunatik_output_isread(out) && !lunatik_bounds_check(b))
		lunatik_output_wait(out, lunatik_output_isread(out));
}

/**
 * lunatik_output_take - read the next bytes
 * @out: the output
 * @r: the reader; the caller serializes its calls
 * @buffer: where the output goes
 * @size: room there, bytes
 * @before: out: the place where the reader was
 *
 * Context: any.
 *
 * Return: the number of bytes, 0 if there is no output; -EPIPE, once, when
 * some was overwritten before it was read; -ENODEV when the output is closed.
 */
ssize_t lunatik_output_take(struct lunatik_output *out, struct lunatik_reader *r,
			    void *buffer, size_t size, struct lunatik_place *before)
{
	struct lunatik_record record;
	unsigned long flags;
	ssize_t ret = 0;

	spin_lock_irqsave(&out->lock, flags);
	*before = r->place;
	if (out->closed) {
		ret = -ENODEV;
	} else if (lunatik_reader_overrun(&out->ring, r)) {
		r->place = (struct lunatik_place) { .record = out->ring.tail };
		ret = -EPIPE;
	} else {
		while (ret < size && lunatik_reader_seek(&out->ring, r, &record)) {
			size_t n = min_t(size_t, size - ret, record.len - r->place.offset);

			lunatik_ring_get(&out->ring, lunatik_place_at(r->place), buffer + ret, n);
			r->place.offset += n;
			ret += n;
		}
	}
	spin_unlock_irqrestore(&out->lock, flags);
	if (ret && wq_has_sleeper(&out->wait))
		wake_up(&out->wait);	/* also patient runs, whose wait is not interruptible */
	return ret;
}

/**
 * lunatik_output_rewind - undo a take, because its bytes could not be delivered
 * @out: the output
 * @r: the reader
 * @place: where it was before
 *
 * Context: any.
 */
void lunatik_output_rewind(struct lunatik_output *out, struct lunatik_reader *r,
			   struct lunatik_place place)
{
	unsigned long flags;

	spin_lock_irqsave(&out->lock, flags);
	r->place = place;
	spin_unlock_irqrestore(&out->lock, flags);
}

/**
 * lunatik_output_poll - answer a poll()
 * @out: the output
 * @r: the reader, or NULL if the file has no read access
 * @file: the file
 * @table: the table of the poll
 *
 * Context: process.
 *
 * Return: EPOLLIN when a read would not wait, EPOLLHUP and EPOLLERR when the
 * output is closed.
 */
__poll_t lunatik_output_poll(struct lunatik_output *out, struct lunatik_reader *r,
			     struct file *file, poll_table *table)
{
	struct lunatik_record record;
	unsigned long flags;
	__poll_t mask = 0;

	poll_wait(file, &out->wait, table);
	spin_lock_irqsave(&out->lock, flags);
	if (out->closed)
		mask = EPOLLHUP | EPOLLERR;
	else if (r && (lunatik_reader_overrun(&out->ring, r) ||
		       lunatik_reader_seek(&out->ring, r, &record)))
		mask = EPOLLIN | EPOLLRDNORM;
	spin_unlock_irqrestore(&out->lock, flags);
	return mask;
}
