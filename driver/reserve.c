// SPDX-License-Identifier: GPL-2.0-only
/*
 * The memory of a universe that never asks for more: one area, from which blocks of
 * any size come.
 *
 * It is used in soft interrupts, so no call may take a time that a script could
 * choose. This is the two-level segregated fit of Masmano and others (2004): the free
 * runs of units are in lists by length, the lists of an octave being 16, and a bit for
 * each list tells whether it is empty. Neighbours that are free are always one run. So
 * to find, to divide and to join runs takes a few steps, however large the area is and
 * whatever is in it. A buddy system would take as many steps as the logarithm squared,
 * and could not join neighbours that are no buddies.
 *
 * Blocks have no header, because Lua says at every free how large they are. What is
 * to be known of a run is in the run: the links of its list and its length in the
 * first unit, its length again in the last one. A bit for each unit, at the start of
 * the area, tells where runs begin and end, so that what a block contains is never
 * taken for a run.
 *
 * Small blocks are the arena's, which takes aligned pages. Runs of up to 30 units may
 * or may not have such a page in them. These are in two lists for each length, so
 * that a page is found wherever there is one.
 */
#ifdef __KERNEL__
#include <linux/build_bug.h>
#include <linux/stddef.h>
#include <linux/string.h>
#else
#include <assert.h>
#include <string.h>
#endif

#include "reserve.h"

#define UNITS_OF_PAGE	(LUNATIK_RESERVE_PAGE / LUNATIK_RESERVE_UNIT)

/* Runs of this many units have a page in them, wherever they begin. */
#define UNITS_WITH_PAGE	(2 * UNITS_OF_PAGE - 1)

/* The lists of runs of that length; from there on, one has runs of several lengths. */
#define LIST_WITH_PAGE	(UNITS_OF_PAGE + 2 * (UNITS_WITH_PAGE - UNITS_OF_PAGE))
#define OCTAVE		5
#define LISTS_OF_OCTAVE	16

/* Of the first lists: those of runs with a page. */
#define LISTS_WITH_PAGE	(~0ULL << LIST_WITH_PAGE | \
			 (0xaaaaaaaaaaaaaaaaULL & ~0ULL << UNITS_OF_PAGE))

/* How many runs of a list of several lengths are looked at for one that is long enough. */
#define LOOKS		8

static_assert(1 << OCTAVE == UNITS_WITH_PAGE + 1, "the lists of octaves are behind the others");
static_assert(LUNATIK_RESERVE_LISTS == LIST_WITH_PAGE + 1 + (23 - OCTAVE) * LISTS_OF_OCTAVE &&
	      LUNATIK_RESERVE_MAX / LUNATIK_RESERVE_UNIT == 1 << 23,
	      "the longest run has a list");

/* What is in the first unit of a free run. Links are numbers of units; 0: none. */
struct lunatik_reserve_run {
	uint32_t next;
	uint32_t prev;
	uint32_t units;
};

/* ------------------------------------------------------------------------ */
/* Units                                                                    */
/* ------------------------------------------------------------------------ */

/* More than there are, for any size that no area has. */
static uint32_t lunatik_reserve_unitsof(size_t size)
{
	if (size > LUNATIK_RESERVE_MAX)
		return ~(uint32_t)0;
	return (size + LUNATIK_RESERVE_UNIT - 1) / LUNATIK_RESERVE_UNIT;
}

static void *lunatik_reserve_at(struct lunatik_reserve *r, uint32_t unit)
{
	return (char *)r + (size_t)unit * LUNATIK_RESERVE_UNIT;
}

static uint32_t lunatik_reserve_unitat(const struct lunatik_reserve *r, const void *block)
{
	return ((const char *)block - (const char *)r) / LUNATIK_RESERVE_UNIT;
}

static bool lunatik_reserve_isbound(const struct lunatik_reserve *r, uint32_t unit)
{
	return r->bits[unit / 64] >> unit % 64 & 1;
}

static uint32_t lunatik_reserve_pagein(uint32_t unit)
{
	return (unit + UNITS_OF_PAGE - 1) & ~(uint32_t)(UNITS_OF_PAGE - 1);
}

/* ------------------------------------------------------------------------ */
/* Runs                                                                     */
/* ------------------------------------------------------------------------ */

/* The list of a run; lists of longer runs are behind it. */
static unsigned int lunatik_reserve_list(uint32_t units, bool haspage)
{
	unsigned int octave;

	if (units < UNITS_OF_PAGE)
		return units;
	if (units <= UNITS_WITH_PAGE)
		return UNITS_OF_PAGE + 2 * (units - UNITS_OF_PAGE) +
		       (haspage && units < UNITS_WITH_PAGE);
	octave = 31 - __builtin_clz(units);
	return LIST_WITH_PAGE + 1 + (octave - OCTAVE) * LISTS_OF_OCTAVE +
	       (units >> (octave - 4)) % LISTS_OF_OCTAVE;
}

static unsigned int lunatik_reserve_listof(uint32_t unit, uint32_t units)
{
	return lunatik_reserve_list(units,
				    lunatik_reserve_pagein(unit) + UNITS_OF_PAGE <= unit + units);
}

static struct lunatik_reserve_run *lunatik_reserve_run(struct lunatik_reserve *r, uint32_t unit)
{
	return lunatik_reserve_at(r, unit);
}

/* Notes that a page is taken, or that it is no more. */
static void lunatik_reserve_flippage(struct lunatik_reserve *r, const void *block)
{
	uint32_t page = lunatik_reserve_unitat(r, block) / UNITS_OF_PAGE;

	r->bits[r->units / 64 + 1 + page / 64] ^= 1ULL << page % 64;
}

/* The length of a run is also at its end. */
static uint32_t *lunatik_reserve_tail(struct lunatik_reserve *r, uint32_t end)
{
	return (uint32_t *)lunatik_reserve_at(r, end) - 1;
}

/* Makes a free run, whose neighbours are none. */
static void lunatik_reserve_add(struct lunatik_reserve *r, uint32_t unit, uint32_t units)
{
	unsigned int list = lunatik_reserve_listof(unit, units);
	struct lunatik_reserve_run *run = lunatik_reserve_run(r, unit);
	uint32_t last = unit + units - 1;

	run->next = r->lists[list];
	run->prev = 0;
	run->units = units;
	*lunatik_reserve_tail(r, unit + units) = units;
	if (run->next)
		lunatik_reserve_run(r, run->next)->prev = unit;
	r->lists[list] = unit;
	r->filled[list / 64] |= 1ULL << list % 64;
	r->bits[unit / 64] |= 1ULL << unit % 64;
	r->bits[last / 64] |= 1ULL << last % 64;
}

/* Takes a free run out of its list. Returns its length, in units. */
static uint32_t lunatik_reserve_remove(struct lunatik_reserve *r, uint32_t unit)
{
	struct lunatik_reserve_run *run = lunatik_reserve_run(r, unit);
	unsigned int list = lunatik_reserve_listof(unit, run->units);
	uint32_t last = unit + run->units - 1;

	if (run->next)
		lunatik_reserve_run(r, run->next)->prev = run->prev;
	if (run->prev)
		lunatik_reserve_run(r, run->prev)->next = run->next;
	else
		r->lists[list] = run->next;
	if (!r->lists[list])
		r->filled[list / 64] &= ~(1ULL << list % 64);
	r->bits[unit / 64] &= ~(1ULL << unit % 64);
	r->bits[last / 64] &= ~(1ULL << last % 64);
	return run->units;
}

/* Makes units free that are no part of a block any more, and joins them with their neighbours. */
static void lunatik_reserve_join(struct lunatik_reserve *r, uint32_t unit, uint32_t units)
{
	if (lunatik_reserve_isbound(r, unit + units))
		units += lunatik_reserve_remove(r, unit + units);
	if (lunatik_reserve_isbound(r, unit - 1)) {
		unit -= *lunatik_reserve_tail(r, unit);
		units += lunatik_reserve_remove(r, unit);
	}
	lunatik_reserve_add(r, unit, units);
}

/* Makes a block of a part of a run. The rest of it, before and behind, stays free. */
static void *lunatik_reserve_take(struct lunatik_reserve *r, uint32_t run, uint32_t unit,
				  uint32_t units)
{
	uint32_t end = run + lunatik_reserve_remove(r, run);

	if (unit > run)
		lunatik_reserve_add(r, run, unit - run);
	if (end > unit + units)
		lunatik_reserve_add(r, unit + units, end - unit - units);
	r->used += units;
	if (r->used > r->peak)
		r->peak = r->used;
	return lunatik_reserve_at(r, unit);
}

/* The first run of the first list that has one, from a word of @filled on, of which @bits count. */
static uint32_t lunatik_reserve_first(const struct lunatik_reserve *r, unsigned int word,
				      uint64_t bits)
{
	while (!bits && ++word < LUNATIK_RESERVE_WORDS)
		bits = r->filled[word];
	return bits ? r->lists[word * 64 + __builtin_ctzll(bits)] : 0;
}

static uint32_t lunatik_reserve_find(struct lunatik_reserve *r, uint32_t units)
{
	unsigned int list = lunatik_reserve_list(units, false);

	if (list > LIST_WITH_PAGE) {
		uint32_t run = r->lists[list];
		int looks;

		for (looks = 0; run && looks < LOOKS; looks++) {
			if (lunatik_reserve_run(r, run)->units >= units)
				return run;
			run = lunatik_reserve_run(r, run)->next;
		}
		list++;
	}
	return lunatik_reserve_first(r, list / 64, r->filled[list / 64] & ~0ULL << list % 64);
}

/* ------------------------------------------------------------------------ */
/* Blocks                                                                   */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_reserve_init - make a reserve of an area
 * @area: the area, aligned to LUNATIK_RESERVE_PAGE. What is in it is lost
 * @size: its size, bytes; a multiple of LUNATIK_RESERVE_PAGE
 *
 * This alone takes longer the larger the area is: about a bit for each unit.
 *
 * Context: any.
 *
 * Return: the reserve, which is at the start of the area; NULL when the area is larger
 * than LUNATIK_RESERVE_MAX, or has no room for a page behind the reserve.
 */
struct lunatik_reserve *lunatik_reserve_init(void *area, size_t size)
{
	struct lunatik_reserve *r = area;
	uint32_t units = lunatik_reserve_unitsof(size);
	size_t pages = size / LUNATIK_RESERVE_PAGE;
	size_t head = sizeof(*r) + (units / 64 + 1 + (pages + 63) / 64) * sizeof(r->bits[0]);
	uint32_t first = lunatik_reserve_unitsof(head);

	if (size > LUNATIK_RESERVE_MAX || lunatik_reserve_pagein(first) + UNITS_OF_PAGE > units)
		return NULL;
	memset(r, 0, head);
	r->units = units;
	r->first = first;
	lunatik_reserve_add(r, r->first, units - r->first);
	return r;
}

/**
 * lunatik_reserve_new - make a block
 * @r: the reserve
 * @size: its size, bytes, at least 1
 *
 * A block of up to 31 units is made wherever there is room for it. For a longer one
 * the free run may have to be a sixteenth longer, because not all runs are looked at.
 *
 * Context: any. The caller owns the universe.
 *
 * Return: the block, aligned to LUNATIK_RESERVE_UNIT, with no content yet; or NULL.
 */
void *lunatik_reserve_new(struct lunatik_reserve *r, size_t size)
{
	uint32_t units = lunatik_reserve_unitsof(size), run;

	if (units > r->units - r->first - r->used)
		return NULL;
	run = lunatik_reserve_find(r, units);
	return run ? lunatik_reserve_take(r, run, run, units) : NULL;
}

/**
 * lunatik_reserve_newpage - make a block that is a page
 * @r: the reserve
 *
 * A page is freed by lunatik_reserve_freepage() and has always this size.
 *
 * Context: any. The caller owns the universe.
 *
 * Return: the block, of LUNATIK_RESERVE_PAGE bytes and aligned to that; NULL when there
 * is none.
 */
void *lunatik_reserve_newpage(struct lunatik_reserve *r)
{
	uint32_t run = lunatik_reserve_first(r, 0, r->filled[0] & LISTS_WITH_PAGE);
	void *page;

	if (!run)
		return NULL;
	page = lunatik_reserve_take(r, run, lunatik_reserve_pagein(run), UNITS_OF_PAGE);
	lunatik_reserve_flippage(r, page);
	return page;
}

/**
 * lunatik_reserve_free - free a block
 * @r: the reserve
 * @block: the block
 * @size: its size, bytes
 *
 * Context: any. The caller owns the universe.
 */
void lunatik_reserve_free(struct lunatik_reserve *r, void *block, size_t size)
{
	uint32_t units = lunatik_reserve_unitsof(size);

	r->used -= units;
	lunatik_reserve_join(r, lunatik_reserve_unitat(r, block), units);
}

/**
 * lunatik_reserve_freepage - free a page
 * @r: the reserve
 * @page: what lunatik_reserve_newpage() gave
 *
 * Context: any. The caller owns the universe.
 */
void lunatik_reserve_freepage(struct lunatik_reserve *r, void *page)
{
	lunatik_reserve_flippage(r, page);
	lunatik_reserve_free(r, page, LUNATIK_RESERVE_PAGE);
}

/**
 * lunatik_reserve_resize - make a block larger or smaller where it is
 * @r: the reserve
 * @block: the block
 * @osize: its size, bytes
 * @nsize: the size wanted, bytes, at least 1
 *
 * A block always becomes smaller. It becomes larger if what is behind it is free.
 *
 * Context: any. The caller owns the universe.
 *
 * Return: true if it has the new size, false if it is as before.
 */
bool lunatik_reserve_resize(struct lunatik_reserve *r, void *block, size_t osize, size_t nsize)
{
	uint32_t ounits = lunatik_reserve_unitsof(osize), nunits = lunatik_reserve_unitsof(nsize);
	uint32_t unit = lunatik_reserve_unitat(r, block), behind = unit + ounits;

	if (nunits <= ounits) {
		r->used -= ounits - nunits;
		if (nunits < ounits)
			lunatik_reserve_join(r, unit + nunits, ounits - nunits);
		return true;
	}
	if (!lunatik_reserve_isbound(r, behind) ||
	    lunatik_reserve_run(r, behind)->units < nunits - ounits)
		return false;
	lunatik_reserve_take(r, behind, behind, nunits - ounits);
	return true;
}
