// SPDX-License-Identifier: GPL-2.0-only
/*
 * Blocks of memory, and what they really take of the machine.
 *
 * Up to a page a block is the slab allocator's, which rounds its size up to a
 * class. A larger one is made of single pages, because a request for several in
 * a row makes the machine move others' memory, and would round to a power of
 * two. Who may not sleep can't map pages, and gets a power of two all the same.
 */
#include <linux/llist.h>
#include <linux/math.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>
#include <linux/workqueue.h>

#include "block.h"

/* What the memory controller keeps for each small block that it charges. */
#define LUNATIK_BLOCK_OWNER	sizeof(void *)

/* What the kernel keeps for each mapped block: its two descriptions. */
#define LUNATIK_BLOCK_AREA	256

/* What blocks of up to 8, 16, 24 ... bytes take. */
u16 lunatik_block_classes[LUNATIK_BLOCK_SMALL / 8 + 1];

/* vfree() may sleep: blocks that an atomic context gives back wait here. */
static LLIST_HEAD(lunatik_deferred);

static void lunatik_block_freedeferred(struct work_struct *work)
{
	struct llist_node *block, *next;

	llist_for_each_safe(block, next, llist_del_all(&lunatik_deferred))
		vfree(block);
}

static DECLARE_WORK(lunatik_deferred_work, lunatik_block_freedeferred);

/**
 * lunatik_block_largecost - what a block of more than LUNATIK_BLOCK_SMALL takes
 * @size: its size, bytes
 * @mapped: whether it is made of mapped pages
 *
 * Context: any.
 *
 * Return: bytes.
 */
size_t lunatik_block_largecost(size_t size, bool mapped)
{
	size_t pages = DIV_ROUND_UP(size, PAGE_SIZE);

	if (!mapped)
		return PAGE_SIZE << get_order(size);
	/* With each page goes an entry in the list of pages, and one in the page table. */
	return pages * (PAGE_SIZE + sizeof(struct page *) + sizeof(pte_t)) + LUNATIK_BLOCK_AREA;
}

/**
 * lunatik_block_oversize - is a block larger than its size says?
 * @block: the block
 * @size: the size it should have, bytes
 *
 * So it is when a block was to become smaller and there was no memory for that.
 *
 * Context: any.
 *
 * Return: the size that it was made with, as far as lunatik_block_cost() cares,
 * or 0 if @size costs the same.
 */
size_t lunatik_block_oversize(const void *block, size_t size)
{
	size_t real = round_up(size, PAGE_SIZE);

	if (!is_vmalloc_addr(block)) {
		real = ksize(block);
		return real > size && lunatik_block_cost(block, real) != lunatik_block_cost(block, size) ?
		       real : 0;
	}
	/* The page behind the last one of a block is never mapped. */
	while (vmalloc_to_page(block + real))
		real += PAGE_SIZE;
	return real > round_up(size, PAGE_SIZE) ? real : 0;
}

/**
 * lunatik_block_newsmall - make a block of LUNATIK_BLOCK_SMALL at the most
 * @size: its size, bytes
 * @gfp: as for lunatik_block_new()
 *
 * Return: the block, or NULL.
 */
void *lunatik_block_newsmall(size_t size, gfp_t gfp)
{
	return kmalloc(size, gfp);
}

/**
 * lunatik_block_newlarge - make a block of more than LUNATIK_BLOCK_SMALL
 * @size: its size, bytes
 * @gfp: as for lunatik_block_new()
 *
 * Return: the block, or NULL.
 */
void *lunatik_block_newlarge(size_t size, gfp_t gfp)
{
	if (gfpflags_allow_blocking(gfp))
		return __vmalloc(size, gfp);
	return size <= KMALLOC_MAX_SIZE ? kmalloc(size, gfp) : NULL;
}

/**
 * lunatik_block_free - free a block
 * @block: the block
 * @sleeps: whether the caller may sleep
 *
 * Context: any.
 */
void lunatik_block_free(void *block, bool sleeps)
{
	if (!is_vmalloc_addr(block))
		kfree(block);
	else if (sleeps)
		vfree(block);
	else if (llist_add(block, &lunatik_deferred))
		schedule_work(&lunatik_deferred_work);
}

/**
 * lunatik_block_init - learn the classes of the slab allocator
 */
void lunatik_block_init(void)
{
	size_t i;

	for (i = 1; i < ARRAY_SIZE(lunatik_block_classes); i++)
		lunatik_block_classes[i] = kmalloc_size_roundup(i * 8) + LUNATIK_BLOCK_OWNER;
}

/**
 * lunatik_block_exit - wait for what atomic contexts gave back
 *
 * Context: may sleep; no state is left.
 */
void lunatik_block_exit(void)
{
	flush_work(&lunatik_deferred_work);
}
