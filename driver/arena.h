/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The small blocks of a universe. Uses nothing of the kernel, so that it can be
 * tested in user space.
 */
#ifndef LUNATIK_ARENA_H
#define LUNATIK_ARENA_H

#ifdef __KERNEL__
#include <linux/types.h>
#else
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#endif

/* The largest block, bytes. */
#define LUNATIK_ARENA_MAX	512

/* How many sizes of blocks there are. */
#define LUNATIK_ARENA_CLASSES	19

/* An arena takes its memory in pages of this size, bytes, aligned to it. */
#define LUNATIK_ARENA_PAGE	4096

/* A page is divided into slabs of this size, bytes. */
#define LUNATIK_SLAB_SIZE	1024
#define LUNATIK_ARENA_SLABS	(LUNATIK_ARENA_PAGE / LUNATIK_SLAB_SIZE)

/* In place of its vacant slabs: a page has none, but extents (extent.h). */
#define LUNATIK_ARENA_EXTENTS	(~0UL)

/* How many lists there are for pages of extents, by their gaps. */
#define LUNATIK_EXTENT_LISTS	8

/**
 * struct lunatik_slab - a quarter of a page, with blocks of one size
 * @next: in the list of slabs of this size that have a free block
 * @link: what points at this slab in that list
 * @free: the first free block, each of which begins with the address of the next;
 *	NULL when there is none, and the slab is in no list
 * @used: how many blocks are in use
 * @sizeclass: their size, as an index of the sizes
 */
struct lunatik_slab {
	struct lunatik_slab *next;
	struct lunatik_slab **link;
	void *free;
	uint16_t used;
	uint16_t sizeclass;
};

/**
 * struct lunatik_arenapage - the head of a page, for which its first slab is shorter
 * @next: in the list of pages that have a slab without a size
 * @link: what points at this page in that list
 * @vacant: which slabs have no size, a bit each
 * @slabs: what is in the page
 */
struct lunatik_arenapage {
	struct lunatik_arenapage *next;
	struct lunatik_arenapage **link;
	unsigned long vacant;
	struct lunatik_slab slabs[LUNATIK_ARENA_SLABS];
};

struct lunatik_extentpage;

/**
 * struct lunatik_arena - the small blocks of a universe
 * @slabs: those with a free block, by size
 * @spares: an empty slab of each size, if there is one. It is kept because a
 *	universe that frees the last block of a size often allocates another
 * @few: how often a larger free block was taken instead of a new slab, by size
 * @pages: those with a slab without a size
 * @extents: pages of extents, by half of their longest gap
 * @emptypage: a page of which no extent is left, in no list; NULL: there is none
 * @gaps: which of these lists have a page, a bit each
 *
 * An arena that is all zero has no memory yet.
 */
struct lunatik_arena {
	struct lunatik_slab *slabs[LUNATIK_ARENA_CLASSES];
	struct lunatik_slab *spares[LUNATIK_ARENA_CLASSES];
	uint8_t few[LUNATIK_ARENA_CLASSES];
	struct lunatik_arenapage *pages;
	struct lunatik_extentpage *extents[LUNATIK_EXTENT_LISTS];
	struct lunatik_extentpage *emptypage;
	unsigned int gaps;
};

/* The index of the size that a block has, by its size in units of 8 bytes, rounded up. */
extern const uint8_t lunatik_arena_sizeclasses[LUNATIK_ARENA_MAX / 8 + 1];

void *lunatik_arena_newslow(struct lunatik_arena *a, unsigned int sizeclass, bool force);
void lunatik_arena_freeslow(struct lunatik_arena *a, struct lunatik_slab *slab);
bool lunatik_arena_trim(struct lunatik_arena *a);
bool lunatik_extent_trim(struct lunatik_arena *a);

/**
 * lunatik_alloc_getpage - take a page from the machine
 * @a: the arena that needs it
 * @force: even if that passes a limit
 *
 * The host has this function and the next one.
 *
 * Return: the page, or NULL when there is no memory or a limit is reached.
 */
void *lunatik_alloc_getpage(struct lunatik_arena *a, bool force);

/**
 * lunatik_alloc_putpage - give a page back
 * @a: the arena that had it
 * @page: the page
 */
void lunatik_alloc_putpage(struct lunatik_arena *a, void *page);

static inline unsigned int lunatik_arena_sizeclass(size_t size)
{
	return lunatik_arena_sizeclasses[(size + 7) / 8];
}

/* The page of a block, or of the head of a slab. */
static inline struct lunatik_arenapage *lunatik_arena_pageof(const void *at)
{
	uintptr_t page = (uintptr_t)at & ~(uintptr_t)(LUNATIK_ARENA_PAGE - 1);

	return (struct lunatik_arenapage *)page;
}

static inline struct lunatik_slab *lunatik_arena_slabof(const void *block)
{
	size_t index = (uintptr_t)block / LUNATIK_SLAB_SIZE % LUNATIK_ARENA_SLABS;

	return &lunatik_arena_pageof(block)->slabs[index];
}

/**
 * lunatik_arena_new - make a block
 * @a: the arena
 * @size: its size, bytes; from 1 to LUNATIK_ARENA_MAX
 * @force: even if the page for it passes a limit
 *
 * Context: as lunatik_alloc_getpage(). The caller owns the universe.
 *
 * Return: the block, or NULL.
 */
static inline void *lunatik_arena_new(struct lunatik_arena *a, size_t size, bool force)
{
	unsigned int sizeclass = lunatik_arena_sizeclass(size);
	struct lunatik_slab *slab = a->slabs[sizeclass];
	void *block;

	/* The last free block of a slab takes the slow way, because the slab leaves its list. */
	if (!slab || !*(void **)slab->free)
		return lunatik_arena_newslow(a, sizeclass, force);
	block = slab->free;
	slab->free = *(void **)block;
	slab->used++;
	return block;
}

/**
 * lunatik_arena_free - free a block
 * @a: the arena
 * @block: a block of it
 *
 * Context: as lunatik_alloc_putpage(). The caller owns the universe.
 */
static inline void lunatik_arena_free(struct lunatik_arena *a, void *block)
{
	struct lunatik_slab *slab = lunatik_arena_slabof(block);
	void *free = slab->free;

	*(void **)block = free;
	slab->free = block;
	if (--slab->used == 0 || !free)
		lunatik_arena_freeslow(a, slab);
}

/**
 * lunatik_arena_fits - would a block of that size be as large as this one?
 * @block: a block of an arena
 * @size: from 1 to LUNATIK_ARENA_MAX, bytes
 *
 * Context: any.
 *
 * Return: true if it would.
 */
static inline bool lunatik_arena_fits(const void *block, size_t size)
{
	return lunatik_arena_slabof(block)->sizeclass == lunatik_arena_sizeclass(size);
}

#endif
