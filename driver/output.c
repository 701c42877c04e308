// SPDX-License-Identifier: GPL-2.0-only
/*
 * The print stream: a ring of records, each the output of one reader's runs.
 *
 * The ring is a Lua userdata. So it counts against the cap like everything else
 * of the state, and goes with it. Positions are counts of all the bytes ever
 * written: they only grow, and "overrun" is a comparison.
 */
#include <linux/atomic.h>
#include <linux/log2.h>
#include <linux/minmax.h>
#include <linux/sched/signal.h>
#include <linux/string.h>

#include "lauxlib.h"

#include "limits.h"
#include "output.h"
#include "states.h"

/**
 * struct lunatik_ring - the bytes
 * @tail: where the oldest record begins
 * @last: where the newest record begins
 * @head: where the next one will
 * @size: of @data, bytes, a power of two
 * @data: records: a header and what was printed
 */
struct lunatik_ring {
	u64 tail;
	u64 last;
	u64 head;
	u32 size;
	unsigned char data[];
};

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
	struct lunatik_record record;

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

/* The place of one who has read it all. */
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
 * lunatik_output_init - prepare the stream of a new state
 * @out: the stream
 *
 * Context: any. Nobody else knows the state yet.
 */
void lunatik_output_init(struct lunatik_output *out)
{
	spin_lock_init(&out->lock);
	init_waitqueue_head(&out->wait);
}

/**
 * lunatik_output_open - make room for what will be printed
 * @out: the stream
 * @L: its state, inside a protected call: raises "not enough memory"
 * @maxalloc: the cap of the state, bytes
 *
 * Context: process. Nobody else knows the state yet.
 */
void lunatik_output_open(struct lunatik_output *out, lua_State *L, size_t maxalloc)
{
	size_t size = clamp(maxalloc / LUNATIK_OUTPUT_SHARE, LUNATIK_OUTPUT_MIN, LUNATIK_OUTPUT_MAX);
	struct lunatik_ring *ring;

	size = rounddown_pow_of_two(size);
	ring = lua_newuserdatauv(L, sizeof(*ring) + size, 0);
	lua_rawsetp(L, LUA_REGISTRYINDEX, out);
	memset(ring, 0, sizeof(*ring) + size);
	ring->size = size;
	/* An empty record of nobody, so that there always is a newest one. */
	ring->head = sizeof(struct lunatik_record);
	out->ring = ring;
}

/**
 * lunatik_output_close - Lua is about to take the memory back
 * @out: the stream
 *
 * Context: any. The caller owns the state.
 */
void lunatik_output_close(struct lunatik_output *out)
{
	unsigned long flags;

	spin_lock_irqsave(&out->lock, flags);
	out->ring = NULL;
	spin_unlock_irqrestore(&out->lock, flags);
}

/**
 * lunatik_output_hangup - tell the readers that there will be no more
 * @out: the stream, closed
 *
 * Context: any.
 */
void lunatik_output_hangup(struct lunatik_output *out)
{
	wake_up_all(&out->wait);
}

/**
 * lunatik_output_addreader - a reader begins at what is printed next
 * @out: the stream
 * @r: the reader
 * @own: whether it reads only the output of its own runs
 *
 * Context: any.
 */
void lunatik_output_addreader(struct lunatik_output *out, struct lunatik_reader *r, bool own)
{
	static atomic_t lastserial;	/* 0 is for those who do not read */
	unsigned long flags;

	r->serial = atomic_inc_return(&lastserial);
	r->own = own;
	r->lastown = 0;
	spin_lock_irqsave(&out->lock, flags);
	if (out->ring)
		r->place = lunatik_ring_newest(out->ring);
	spin_unlock_irqrestore(&out->lock, flags);
}

/*
 * Make room for n bytes by dropping the oldest records. Under the lock.
 * Returns false when a patient writer has not read the oldest yet.
 */
static bool lunatik_ring_makeroom(struct lunatik_output *out, size_t n)
{
	struct lunatik_ring *ring = out->ring;

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
	struct lunatik_ring *ring = out->ring;
	u32 serial = out->writer ? out->writer->serial : 0;
	struct lunatik_record record = lunatik_ring_record(ring, ring->last);
	bool append = record.serial == serial && record.len < ring->size / 4;

	/*
	 * Small records: what is overrun is lost a record at a time, and the
	 * newest one never has to go to make room.
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
	if (out->ring)
		n = lunatik_ring_write(out, s, len);
	spin_unlock_irqrestore(&out->lock, flags);
	return n;
}

/*
 * How a patient writer waits for its reader: until its bounds are to be looked
 * at again, and asleep whatever the flags of its task say. These stay set after
 * a signal that does not end the run, and when there is work that the task does
 * only on its way to user space.
 */
#define lunatik_output_wait(out, condition) \
	wait_event_killable_timeout((out)->wait, condition, nsecs_to_jiffies(LUNATIK_TICK) + 1)

/*
 * Documented with its declaration in host.h. It writes a piece of the ring at a
 * time, and looks for a reason to stop between two of them because a string may
 * be many times as long as the ring. Who has to stop drops the rest: it is at
 * the next poll that Lua raises.
 */
void lunatik_host_write(lua_State *L, const char *s, size_t len)
{
	struct lunatik_output *out = &lunatik_states_of(L)->output;

	while (len) {
		size_t n = lunatik_output_write(out, s, len);

		if (!n)	/* then a process runs, and may sleep */
			wake_up_interruptible(&out->wait);
		while (!n) {
			if (lunatik_bounds_check(&lunatik_states_of(L)->bounds))
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
	struct lunatik_output *out = &lunatik_states_of(L)->output;

	lunatik_host_write(L, "\n", 1);
	if (wq_has_sleeper(&out->wait))
		wake_up_interruptible(&out->wait);
}

/* Step over what is not for this reader. Under the lock; true if it stops at something. */
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
 * what was overwritten was not for it, the reader goes to the oldest there is.
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
 * lunatik_output_drain - wait until a patient writer's output was read
 * @out: the stream
 * @b: the bounds of the execution, which bound the wait too
 *
 * Or else the next one to run could overwrite it.
 *
 * Context: process. The caller owns the state.
 */
void lunatik_output_drain(struct lunatik_output *out, const struct lunatik_bounds *b)
{
	while (!lunatik_output_isread(out) && !lunatik_bounds_check(b))
		lunatik_output_wait(out, lunatik_output_isread(out));
}

/**
 * lunatik_output_take - read on
 * @out: the stream
 * @r: the reader; the caller serializes its calls
 * @buffer: where the output goes
 * @size: room there, bytes
 * @before: out: the place where the reader was
 *
 * Context: any.
 *
 * Return: the number of bytes, 0 if there is no output; -EPIPE, once, when
 * some was overwritten before it was read; -ENODEV when the stream is closed.
 */
ssize_t lunatik_output_take(struct lunatik_output *out, struct lunatik_reader *r,
			    void *buffer, size_t size, struct lunatik_place *before)
{
	struct lunatik_record record;
	unsigned long flags;
	ssize_t ret = 0;

	spin_lock_irqsave(&out->lock, flags);
	*before = r->place;
	if (!out->ring) {
		ret = -ENODEV;
	} else if (lunatik_reader_overrun(out->ring, r)) {
		r->place = (struct lunatik_place) { .record = out->ring->tail };
		ret = -EPIPE;
	} else {
		while (ret < size && lunatik_reader_seek(out->ring, r, &record)) {
			size_t n = min_t(size_t, size - ret, record.len - r->place.offset);

			lunatik_ring_get(out->ring, lunatik_place_at(r->place), buffer + ret, n);
			r->place.offset += n;
			ret += n;
		}
	}
	spin_unlock_irqrestore(&out->lock, flags);
	if (ret && wq_has_sleeper(&out->wait))
		wake_up(&out->wait);	/* a patient writer, which no signal wakes */
	return ret;
}

/**
 * lunatik_output_rewind - undo a take whose bytes could not be delivered
 * @out: the stream
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
 * lunatik_output_poll - what poll() says
 * @out: the stream
 * @r: the reader, or NULL for one who may not read
 * @file: the file polled
 * @table: of the poll
 *
 * Context: process.
 *
 * Return: EPOLLIN when a read would not wait, EPOLLHUP and EPOLLERR when the
 * stream is closed.
 */
__poll_t lunatik_output_poll(struct lunatik_output *out, struct lunatik_reader *r,
			     struct file *file, poll_table *table)
{
	struct lunatik_record record;
	unsigned long flags;
	__poll_t mask = 0;

	poll_wait(file, &out->wait, table);
	spin_lock_irqsave(&out->lock, flags);
	if (!out->ring)
		mask = EPOLLHUP | EPOLLERR;
	else if (r && (lunatik_reader_overrun(out->ring, r) ||
		       lunatik_reader_seek(out->ring, r, &record)))
		mask = EPOLLIN | EPOLLRDNORM;
	spin_unlock_irqrestore(&out->lock, flags);
	return mask;
}
