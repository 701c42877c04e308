/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The memory of a universe that never asks for more. Uses nothing of the kernel, so
 * that it can be tested in user space.
 */
#ifndef LUNATIK_RESERVE_H
#define LUNATIK_RESERVE_H

#ifdef __KERNEL__
#include <linux/types.h>
#else
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#endif

/* A block takes whole units of this size, bytes, and is aligned to it. */
#define LUNATIK_RESERVE_UNIT	256

/* A page: its size and what it is aligned to, bytes. */
#define LUNATIK_RESERVE_PAGE	4096

/* The largest area, bytes. */
#define LUNATIK_RESERVE_MAX	(1UL << 31)

/* How many lists of free runs there are, and how many words have a bit for each. */
#define LUNATIK_RESERVE_LISTS	335
#define LUNATIK_RESERVE_WORDS	((LUNATIK_RESERVE_LISTS + 63) / 64)

/**
 * struct lunatik_reserve - the head of an area from which blocks come
 * @units: how many units the area has
 * @first: the first unit behind this struct
 * @used: how many units are blocks
 * @peak: the most that ever were
 * @lists: the first run of each list, as the number of its first unit; 0: none
 * @filled: which lists have a run, a bit each
 * @bits: which units are the first or the last one of a free run, a bit each; and a
 *	bit that is never set, for the unit that would be behind the area. In the words
 *	behind these, which pages were taken as such, a bit each
 */
struct lunatik_reserve {
	uint32_t units;
	uint32_t first;
	uint32_t used;
	uint32_t peak;
	uint32_t lists[LUNATIK_RESERVE_LISTS];
	uint64_t filled[LUNATIK_RESERVE_WORDS];
	uint64_t bits[];
};

struct lunatik_reserve *lunatik_reserve_init(void *area, size_t size);
void *lunatik_reserve_new(struct lunatik_reserve *r, size_t size);
void *lunatik_reserve_newpage(struct lunatik_reserve *r);
void lunatik_reserve_free(struct lunatik_reserve *r, void *block, size_t size);
void lunatik_reserve_freepage(struct lunatik_reserve *r, void *page);
bool lunatik_reserve_resize(struct lunatik_reserve *r, void *block, size_t osize, size_t nsize);

/**
 * lunatik_reserve_isinpage - is it in a page that was taken as such?
 * @r: the reserve
 * @block: an address in its area
 *
 * So a block that could not move to the arena is told from one of the arena's.
 *
 * Context: any. The caller owns the universe.
 *
 * Return: true if it is.
 */
static inline bool lunatik_reserve_isinpage(const struct lunatik_reserve *r, const void *block)
{
	size_t page = ((const char *)block - (const char *)r) / LUNATIK_RESERVE_PAGE;

	return r->bits[r->units / 64 + 1 + page / 64] >> page % 64 & 1;
}

/**
 * lunatik_reserve_size - how large the area is
 * @r: its reserve
 *
 * Context: any.
 *
 * Return: its size, bytes.
 */
static inline size_t lunatik_reserve_size(const struct lunatik_reserve *r)
{
	return (size_t)r->units * LUNATIK_RESERVE_UNIT;
}

/**
 * lunatik_reserve_holds - is it in the area?
 * @r: its reserve
 * @block: any address
 *
 * Context: any.
 *
 * Return: true if it is.
 */
static inline bool lunatik_reserve_holds(const struct lunatik_reserve *r, const void *block)
{
	return (size_t)block - (size_t)r < lunatik_reserve_size(r);
}

/**
 * lunatik_reserve_overhead - what of the area can never be a block
 * @r: its reserve
 *
 * Context: any.
 *
 * Return: bytes.
 */
static inline size_t lunatik_reserve_overhead(const struct lunatik_reserve *r)
{
	return (size_t)r->first * LUNATIK_RESERVE_UNIT;
}

/**
 * lunatik_reserve_used - what blocks and pages take
 * @r: their reserve
 *
 * Context: any. Another's reserve may have another value at once.
 *
 * Return: bytes.
 */
static inline size_t lunatik_reserve_used(const struct lunatik_reserve *r)
{
	return (size_t)r->used * LUNATIK_RESERVE_UNIT;
}

/**
 * lunatik_reserve_peak - the most that blocks and pages ever took
 * @r: their reserve
 *
 * Context: as lunatik_reserve_used().
 *
 * Return: bytes.
 */
static inline size_t lunatik_reserve_peak(const struct lunatik_reserve *r)
{
	return (size_t)r->peak * LUNATIK_RESERVE_UNIT;
}

#endif
