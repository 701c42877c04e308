// SPDX-License-Identifier: GPL-2.0-only
/*
 * The small blocks of a universe.
 *
 * They come from slabs of blocks of one size, which the owner alone uses, so that
 * to make or to free one takes no lock, no header and no charge. Lua says at every
 * free how large the block is; its slab is found by its address.
 *
 * Slabs are quarters of pages, because a small universe has blocks of nearly every
 * size, and a page of each would be more than all of its blocks. A quarter of which
 * no block is left may become a slab of another size, and a page of which none is
 * left goes back to the machine. So all that an arena keeps beyond its blocks is in
 * slabs that are in part in use, and one empty slab of each size.
 */
#ifdef __KERNEL__
#include <linux/build_bug.h>
#include <linux/stddef.h>
#else
#include <assert.h>
#endif

#include "arena.h"

/* So many times at most a size that has no free block is given one of a larger size instead. */
#define LUNATIK_ARENA_FEW	16

#define LUNATIK_SLABS_ALL	((1UL << LUNATIK_ARENA_SLABS) - 1)

/*
 * The sizes: of what Lua has most, then those that leave least of a slab over, and
 * the powers of two, which arrays have.
 */
#define SIZES(X) \
	X(0, 1, 16) X(1, 17, 24) X(2, 25, 32) X(3, 33, 40) X(4, 41, 48) X(5, 49, 56) X(6, 57, 64) \
	X(7, 65, 72) X(8, 73, 80) X(9, 81, 96) X(10, 97, 112) X(11, 113, 128) X(12, 129, 144) \
	X(13, 145, 168) X(14, 169, 200) X(15, 201, 256) X(16, 257, 336) X(17, 337, 432) \
	X(18, 433, 512)

#define SIZE(index, from, to)	[index] = (to),
static const uint16_t lunatik_arena_sizes[LUNATIK_ARENA_CLASSES] = { SIZES(SIZE) };

#define CLASS(index, from, to)	[((from) + 7) / 8 ... (to) / 8] = (index),
const uint8_t lunatik_arena_sizeclasses[LUNATIK_ARENA_MAX / 8 + 1] = { SIZES(CLASS) };

static_assert(sizeof(struct lunatik_arenapage) + LUNATIK_ARENA_MAX <= LUNATIK_SLAB_SIZE,
	      "the first slab of a page has room for a block of any size");

/* ------------------------------------------------------------------------ */
/* Lists                                                                    */
/* ------------------------------------------------------------------------ */

static void lunatik_slab_list(struct lunatik_arena *a, struct lunatik_slab *slab)
{
	struct lunatik_slab **head = &a->slabs[slab->sizeclass];

	slab->next = *head;
	slab->link = head;
	if (slab->next)
		slab->next->link = &slab->next;
	*head = slab;
}

static void lunatik_slab_unlist(struct lunatik_slab *slab)
{
	*slab->link = slab->next;
	if (slab->next)
		slab->next->link = slab->link;
}

static void lunatik_arenapage_list(struct lunatik_arena *a, struct lunatik_arenapage *page)
{
	page->next = a->pages;
	page->link = &a->pages;
	if (page->next)
		page->next->link = &page->next;
	a->pages = page;
}

static void lunatik_arenapage_unlist(struct lunatik_arenapage *page)
{
	*page->link = page->next;
	if (page->next)
		page->next->link = page->link;
}

/* ------------------------------------------------------------------------ */
/* Slabs                                                                    */
/* ------------------------------------------------------------------------ */

/* Divides a slab without a size into free blocks. */
static void lunatik_slab_divide(struct lunatik_slab *slab, unsigned int sizeclass)
{
	struct lunatik_arenapage *page = lunatik_arena_pageof(slab);
	size_t index = slab - page->slabs, size = lunatik_arena_sizes[sizeclass];
	char *end = (char *)page + (index + 1) * LUNATIK_SLAB_SIZE;
	char *begin = index ? end - LUNATIK_SLAB_SIZE : (char *)(page + 1);
	char *block = begin;

	slab->used = 0;
	slab->sizeclass = sizeclass;
	slab->free = begin;
	for (; block + size + size <= end; block += size)
		*(void **)block = block + size;
	*(void **)block = NULL;
}

static bool lunatik_arena_addpage(struct lunatik_arena *a, bool force)
{
	struct lunatik_arenapage *page = lunatik_alloc_getpage(a, force);

	if (!page)
		return false;
	page->vacant = LUNATIK_SLABS_ALL;
	lunatik_arenapage_list(a, page);
	return true;
}

/* Is there a page with a slab without a size? If not, get one. */
static bool lunatik_arena_haspage(struct lunatik_arena *a, bool force)
{
	return a->pages || lunatik_arena_addpage(a, force);
}

/* Gets a slab with free blocks, which is in the list of its size, or NULL. */
static struct lunatik_slab *lunatik_slab_new(struct lunatik_arena *a, unsigned int sizeclass,
					     bool force)
{
	struct lunatik_arenapage *page;
	struct lunatik_slab *slab;

	if (!lunatik_arena_haspage(a, force) &&
	    !(lunatik_arena_trim(a) && lunatik_arena_haspage(a, force)))
		return NULL;
	page = a->pages;
	slab = &page->slabs[__builtin_ctzl(page->vacant)];
	page->vacant &= page->vacant - 1;
	if (!page->vacant)
		lunatik_arenapage_unlist(page);
	lunatik_slab_divide(slab, sizeclass);
	lunatik_slab_list(a, slab);
	return slab;
}

/* Takes the size from a slab without blocks, and gives its page back if that was the last. */
static void lunatik_slab_free(struct lunatik_arena *a, struct lunatik_slab *slab)
{
	struct lunatik_arenapage *page = lunatik_arena_pageof(slab);

	if (a->spares[slab->sizeclass] == slab)
		a->spares[slab->sizeclass] = NULL;
	lunatik_slab_unlist(slab);
	if (!page->vacant)
		lunatik_arenapage_list(a, page);
	page->vacant |= 1UL << (slab - page->slabs);
	if (page->vacant != LUNATIK_SLABS_ALL)
		return;
	lunatik_arenapage_unlist(page);
	lunatik_alloc_putpage(a, page);
}

/* ------------------------------------------------------------------------ */
/* Blocks                                                                   */
/* ------------------------------------------------------------------------ */

/*
 * Finds a slab with a larger free block of at most that size, or NULL. It serves in two
 * cases. Where there is no memory for another slab, a full universe has to do with the
 * blocks that a collection has freed, so that a script can run which frees more. And
 * the first few blocks of a size are not worth a slab, because a small universe never
 * has more of some sizes.
 */
static struct lunatik_slab *lunatik_slab_larger(const struct lunatik_arena *a,
						unsigned int sizeclass, size_t most)
{
	while (++sizeclass < LUNATIK_ARENA_CLASSES && lunatik_arena_sizes[sizeclass] <= most)
		if (a->slabs[sizeclass])
			return a->slabs[sizeclass];
	return NULL;
}

/* Finds or gets a slab for a block of a size of which no slab has one, or NULL. */
static struct lunatik_slab *lunatik_slab_find(struct lunatik_arena *a, unsigned int sizeclass,
					      bool force)
{
	struct lunatik_slab *slab = NULL;

	if (a->few[sizeclass] < LUNATIK_ARENA_FEW) {
		a->few[sizeclass]++;
		slab = lunatik_slab_larger(a, sizeclass, 2 * lunatik_arena_sizes[sizeclass] + 8);
	}
	return slab ?: lunatik_slab_new(a, sizeclass, force) ?:
		       lunatik_slab_larger(a, sizeclass, LUNATIK_ARENA_MAX);
}

/**
 * lunatik_arena_newslow - make a block where its slab has no other, or there is no slab
 * @a: the arena
 * @sizeclass: its size, as an index
 * @force: even if the page for it passes a limit
 *
 * Context: as lunatik_arena_new(), which calls this.
 *
 * Return: the block, or NULL.
 */
void *lunatik_arena_newslow(struct lunatik_arena *a, unsigned int sizeclass, bool force)
{
	struct lunatik_slab *slab = a->slabs[sizeclass];
	void *block;

	if (!slab)
		slab = lunatik_slab_find(a, sizeclass, force);
	if (!slab)
		return NULL;
	block = slab->free;
	slab->free = *(void **)block;
	slab->used++;
	if (!slab->free)
		lunatik_slab_unlist(slab);
	return block;
}

/**
 * lunatik_arena_freeslow - a slab has its first free block, or has no other
 * @a: the arena
 * @slab: the slab, with the block among its free ones
 *
 * Context: as lunatik_arena_free(), which calls this.
 */
void lunatik_arena_freeslow(struct lunatik_arena *a, struct lunatik_slab *slab)
{
	void *second = *(void **)slab->free;

	if (!second)
		lunatik_slab_list(a, slab);
	if (slab->used)
		return;
	if (a->slabs[slab->sizeclass] == slab && !slab->next)
		a->spares[slab->sizeclass] = slab;
	else
		lunatik_slab_free(a, slab);
}

/**
 * lunatik_arena_trim - give back what is empty, because memory is short
 * @a: the arena
 *
 * Context: as lunatik_alloc_putpage(). The caller owns the universe.
 *
 * Return: true if there was one.
 */
bool lunatik_arena_trim(struct lunatik_arena *a)
{
	bool trimmed = lunatik_extent_trim(a);
	unsigned int sizeclass;

	for (sizeclass = 0; sizeclass < LUNATIK_ARENA_CLASSES; sizeclass++) {
		struct lunatik_slab *slab = a->spares[sizeclass];

		if (!slab || slab->used)
			continue;
		lunatik_slab_free(a, slab);
		trimmed = true;
	}
	return trimmed;
}
