/* SPDX-License-Identifier: GPL-2.0-only */
/* Blocks of memory, and what they really take of the machine. */
#ifndef LUNATIK_BLOCK_H
#define LUNATIK_BLOCK_H

#include <linux/gfp.h>
#include <linux/mm.h>
#include <linux/sizes.h>
#include <linux/types.h>

/*
 * A block of up to this size, bytes, comes from the slab allocator. A larger one is made
 * of pages, because the slabs of larger blocks are several pages each, of which one block
 * keeps all, and nobody would pay for the rest. KASAN puts nothing around pages.
 */
#define LUNATIK_BLOCK_SMALL	((size_t)(IS_ENABLED(CONFIG_KASAN) ? PAGE_SIZE : SZ_1K))

/*
 * The flags for structs, charged to the control group of the caller. Where there is no
 * memory the caller is told, and the OOM killer ends nobody for that.
 */
#define LUNATIK_BLOCK_GFP	(GFP_KERNEL_ACCOUNT | __GFP_RETRY_MAYFAIL | __GFP_NOWARN)

struct lunatik_bounds;

/* Bytes that a block of the slab allocator takes, by its size in units of 8. */
extern u16 lunatik_block_classes[PAGE_SIZE / 8 + 1];

size_t lunatik_block_largecost(size_t size, bool mapped);
size_t lunatik_block_oversize(const void *block, size_t size);
void *lunatik_block_newlarge(size_t size, gfp_t gfp, const struct lunatik_bounds *b);
void *lunatik_block_newsmall(size_t size, gfp_t gfp);
void lunatik_block_free(void *block, bool sleeps);
void *lunatik_block_newpage(gfp_t gfp);
void lunatik_block_freepage(void *page);
bool lunatik_block_isinpage(const void *at);

/**
 * lunatik_block_structcost - what a struct takes that kmalloc() has made
 * @size: its size, bytes, a page at most
 *
 * Context: any.
 *
 * Return: the bytes.
 */
static inline size_t lunatik_block_structcost(size_t size)
{
	return lunatik_block_classes[(size + 7) / 8];
}

/**
 * lunatik_block_cost - what an existing block takes
 * @block: the block
 * @size: the size it was made with, bytes
 *
 * Context: any.
 *
 * Return: the bytes.
 */
static inline size_t lunatik_block_cost(const void *block, size_t size)
{
	if (size <= LUNATIK_BLOCK_SMALL && !is_vmalloc_addr(block))
		return lunatik_block_classes[(size + 7) / 8];
	return lunatik_block_largecost(size, is_vmalloc_addr(block));
}

/*
 * Is a large block with these flags made of mapped pages? Mapping may sleep. So may who is
 * charged to a control group, because that is a process.
 */
static inline bool lunatik_block_maps(gfp_t gfp)
{
	return gfp & (__GFP_DIRECT_RECLAIM | __GFP_ACCOUNT);
}

/**
 * lunatik_block_newcost - what a new block would take
 * @size: its size, bytes
 * @gfp: the flags it will be made with
 *
 * Context: any.
 *
 * Return: the bytes.
 */
static inline size_t lunatik_block_newcost(size_t size, gfp_t gfp)
{
	if (size <= LUNATIK_BLOCK_SMALL)
		return lunatik_block_classes[(size + 7) / 8];
	return lunatik_block_largecost(size, size > PAGE_SIZE && lunatik_block_maps(gfp));
}

/**
 * lunatik_block_new - make a block
 * @size: its size, bytes, at least 1
 * @gfp: with __GFP_NOWARN; blocking or not. With __GFP_ACCOUNT the caller may sleep, even
 *	if not for memory
 * @b: the bounds of the caller. A reason to stop ends the allocation of a large
 *	block early, without a block. With NULL only a fatal signal does
 *
 * Context: as @gfp says.
 *
 * Return: the block, or NULL.
 */
static inline void *lunatik_block_new(size_t size, gfp_t gfp, const struct lunatik_bounds *b)
{
	return size <= LUNATIK_BLOCK_SMALL ? lunatik_block_newsmall(size, gfp) :
					     lunatik_block_newlarge(size, gfp, b);
}

void lunatik_block_init(void);
void lunatik_block_exit(void);

#endif
