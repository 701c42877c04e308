// SPDX-License-Identifier: GPL-2.0-only
/*
 * The blocks of a universe that are too large for a slab and smaller than a page.
 *
 * An extent is some units of one page, one after another. Pages are in lists by their
 * longest gap, so that a block is made in the page that it fits best, and a page of which
 * nothing is left goes back, but for one. As with slabs, a universe pays for all of its
 * pages: what it leaves unused is its own loss, and none of the machine's.
 */
#ifndef __KERNEL__
#include <assert.h>
#else
#include <linux/build_bug.h>
#endif

#include "extent.h"

#define UNITS	(LUNATIK_ARENA_PAGE / LUNATIK_EXTENT_UNIT)

/* A list has the pages of two gaps. */
#define LIST(gap)	((gap) / 2)

/* At how many pages of a list one looks, of which some have the shorter gap. */
#define LOOKS	4

/* A page of which nothing is taken but its head. */
#define EMPTY	1U

/**
 * struct lunatik_extentpage - the head of a page of extents
 * @next: in the list of the pages with such a gap
 * @link: what points at this page in that list
 * @kind: LUNATIK_ARENA_EXTENTS, where pages of slabs have their vacant slabs
 * @taken: which units are taken, a bit each
 * @gap: the longest run of units that are not
 */
struct lunatik_extentpage {
	struct lunatik_extentpage *next;
	struct lunatik_extentpage **link;
	unsigned long kind;
	uint16_t taken;
	uint16_t gap;
};

static_assert(offsetof(struct lunatik_extentpage, kind) == offsetof(struct lunatik_arenapage, vacant),
	      "a page tells what is in it");
static_assert(sizeof(struct lunatik_extentpage) <= LUNATIK_EXTENT_UNIT, "a head takes one unit");
static_assert(LIST(UNITS - 1) < LUNATIK_EXTENT_LISTS, "there is a list for each gap");

static struct lunatik_extentpage *lunatik_extentpage_of(const void *block)
{
	return (struct lunatik_extentpage *)lunatik_arena_pageof(block);
}

static unsigned int lunatik_extent_unitsof(size_t size)
{
	return (size + LUNATIK_EXTENT_UNIT - 1) / LUNATIK_EXTENT_UNIT;
}

static unsigned int lunatik_extent_unitat(const void *block)
{
	return (uintptr_t)block / LUNATIK_EXTENT_UNIT % UNITS;
}

static unsigned int lunatik_extent_bits(unsigned int unit, unsigned int units)
{
	return ((1U << units) - 1) << unit;
}

/* ------------------------------------------------------------------------ */
/* Pages                                                                    */
/* ------------------------------------------------------------------------ */

/* The first of so many units that are not taken, or 0, which is the head. */
static unsigned int lunatik_extentpage_find(const struct lunatik_extentpage *page, unsigned int units)
{
	unsigned int begins = ~page->taken & 0xffff, n;

	/* A bit stays where as many units behind it are not taken either. */
	for (n = 1; n < units; n++)
		begins &= begins >> 1;
	return begins ? __builtin_ctz(begins) : 0;
}

static unsigned int lunatik_extentpage_gap(const struct lunatik_extentpage *page)
{
	unsigned int begins = ~page->taken & 0xffff, n;

	for (n = 0; begins; n++)
		begins &= begins >> 1;
	return n;
}

static void lunatik_extentpage_list(struct lunatik_arena *a, struct lunatik_extentpage *page)
{
	struct lunatik_extentpage **head;

	page->gap = lunatik_extentpage_gap(page);
	head = &a->extents[LIST(page->gap)];
	page->next = *head;
	page->link = head;
	if (page->next)
		page->next->link = &page->next;
	*head = page;
	a->gaps |= 1U << LIST(page->gap);
}

static void lunatik_extentpage_unlist(struct lunatik_arena *a, struct lunatik_extentpage *page)
{
	*page->link = page->next;
	if (page->next)
		page->next->link = page->link;
	if (!a->extents[LIST(page->gap)])
		a->gaps &= ~(1U << LIST(page->gap));
}

/* Notes which units of a page, which is in no list, are taken now. */
static void lunatik_extentpage_set(struct lunatik_arena *a, struct lunatik_extentpage *page,
				   unsigned int taken)
{
	page->taken = taken;
	if (taken != EMPTY)
		lunatik_extentpage_list(a, page);
	else if (a->emptypage)
		lunatik_alloc_putpage(a, page);
	else	/* a universe that frees its last extent often makes another */
		a->emptypage = page;
}

/* The page that a block of so many units fits best, or nearly so; or NULL. */
static struct lunatik_extentpage *lunatik_extentpage_best(const struct lunatik_arena *a,
							  unsigned int units)
{
	struct lunatik_extentpage *page = a->extents[LIST(units)];
	unsigned int gaps = a->gaps & ~1U << LIST(units);
	int looks;

	for (looks = 0; page && looks < LOOKS; looks++) {
		if (page->gap >= units)
			return page;
		page = page->next;
	}
	return gaps ? a->extents[__builtin_ctz(gaps)] : NULL;
}

/* Takes a page for so many units out of its list, or gets one. */
static struct lunatik_extentpage *lunatik_extentpage_get(struct lunatik_arena *a,
							 unsigned int units, bool force)
{
	struct lunatik_extentpage *page = lunatik_extentpage_best(a, units);

	if (page) {
		lunatik_extentpage_unlist(a, page);
		return page;
	}
	page = a->emptypage;
	a->emptypage = NULL;
	if (page)
		return page;
	page = lunatik_alloc_getpage(a, force);
	if (!page && lunatik_arena_trim(a))
		page = lunatik_alloc_getpage(a, force);
	if (page) {
		page->kind = LUNATIK_ARENA_EXTENTS;
		page->taken = EMPTY;
	}
	return page;
}

/* ------------------------------------------------------------------------ */
/* Extents                                                                  */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_extent_new - make an extent
 * @a: the arena that has the pages
 * @size: its size, bytes; from 1 to LUNATIK_EXTENT_MAX
 * @force: even if the page for it passes a limit
 *
 * Context: as lunatik_alloc_getpage(). The caller owns the universe.
 *
 * Return: the extent, aligned to LUNATIK_EXTENT_UNIT, with no content yet; or NULL.
 */
void *lunatik_extent_new(struct lunatik_arena *a, size_t size, bool force)
{
	unsigned int units = lunatik_extent_unitsof(size), unit;
	struct lunatik_extentpage *page = lunatik_extentpage_get(a, units, force);

	if (!page)
		return NULL;
	unit = lunatik_extentpage_find(page, units);
	lunatik_extentpage_set(a, page, page->taken | lunatik_extent_bits(unit, units));
	return (char *)page + unit * LUNATIK_EXTENT_UNIT;
}

/**
 * lunatik_extent_free - free an extent
 * @a: the arena
 * @block: the extent
 * @size: its size, bytes
 *
 * Context: as lunatik_alloc_putpage(). The caller owns the universe.
 */
void lunatik_extent_free(struct lunatik_arena *a, void *block, size_t size)
{
	struct lunatik_extentpage *page = lunatik_extentpage_of(block);
	unsigned int bits = lunatik_extent_bits(lunatik_extent_unitat(block),
						lunatik_extent_unitsof(size));

	lunatik_extentpage_unlist(a, page);
	lunatik_extentpage_set(a, page, page->taken & ~bits);
}

/**
 * lunatik_extent_resize - make an extent larger or smaller where it is
 * @a: the arena
 * @block: the extent
 * @osize: its size, bytes
 * @nsize: the size wanted, bytes; from 1 to LUNATIK_EXTENT_MAX
 *
 * An extent always becomes smaller. It becomes larger if the units behind it are free.
 *
 * Context: any. The caller owns the universe.
 *
 * Return: true if it has the new size, false if it is as before.
 */
bool lunatik_extent_resize(struct lunatik_arena *a, void *block, size_t osize, size_t nsize)
{
	unsigned int unit = lunatik_extent_unitat(block), taken;
	unsigned int ounits = lunatik_extent_unitsof(osize), nunits = lunatik_extent_unitsof(nsize);
	struct lunatik_extentpage *page = lunatik_extentpage_of(block);

	if (ounits == nunits)
		return true;
	if (unit + nunits > UNITS)
		return false;
	taken = page->taken & ~lunatik_extent_bits(unit, ounits);
	if (taken & lunatik_extent_bits(unit, nunits))
		return false;
	lunatik_extentpage_unlist(a, page);
	lunatik_extentpage_set(a, page, taken | lunatik_extent_bits(unit, nunits));
	return true;
}

/**
 * lunatik_extent_trim - give the empty page back, because memory is short
 * @a: the arena
 *
 * Context: as lunatik_alloc_putpage(). The caller owns the universe.
 *
 * Return: true if there was one.
 */
bool lunatik_extent_trim(struct lunatik_arena *a)
{
	struct lunatik_extentpage *page = a->emptypage;

	if (!page)
		return false;
	a->emptypage = NULL;
	lunatik_alloc_putpage(a, page);
	return true;
}
