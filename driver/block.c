// SPDX-License-Identifier: GPL-2.0-only
/*
 * Blocks of memory, and what they really take of the machine.
 *
 * A small block comes from the slab allocator, which rounds its size up to a class. A
 * block of up to a page is a page. A larger block is made of single pages, because
 * adjacent pages round to a power of two, and the kernel moves memory of others to find
 * them. An atomic caller gets a power of two anyway, because it cannot map pages. A
 * process whose stack is low can: it gets pages without reclaim.
 *
 * The first try for memory does not wait, because a wait can last seconds for
 * each page where the control group is above its memory.high. Neither a deadline
 * nor a forced close ends such a wait.
 */
#include <linux/kmemleak.h>
#include <linux/llist.h>
#include <linux/math.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>
#include <linux/workqueue.h>

#include "block.h"
#include "bounds.h"

/* Bytes that the memory controller keeps for each small block that it charges. */
#define LUNATIK_BLOCK_OWNER	sizeof(void *)

/* Page tables that a mapped block may need besides one for each PTRS_PER_PTE pages. */
#define LUNATIK_BLOCK_TABLES	4

/* Bytes that the kernel keeps for each mapped block: its vm_struct and its vmap_area. */
#define LUNATIK_BLOCK_AREA	256

/* What blocks of up to 8, 16, 24 ... bytes take. */
u16 lunatik_block_classes[PAGE_SIZE / 8 + 1];

/* Pages that are allocated between two checks for a reason to stop. */
#define LUNATIK_BLOCK_LOOK	64

/*
 * Use vmalloc() under KASAN and kmemleak, because they track its blocks, and not
 * those of vmap(): the size to the byte, and the pointers inside.
 */
#define LUNATIK_BLOCK_WATCHED \
	(IS_ENABLED(CONFIG_KASAN) || IS_ENABLED(CONFIG_DEBUG_KMEMLEAK))

/* Blocks that an atomic context freed. They wait for a worker, because unmapping may sleep. */
static LLIST_HEAD(lunatik_deferred);

/* The flags of the first try, which does not wait. */
static gfp_t lunatik_block_atonce(gfp_t gfp)
{
	return gfp & ~(__GFP_DIRECT_RECLAIM | __GFP_RETRY_MAYFAIL);
}

static bool lunatik_block_stopped(const struct lunatik_bounds *b)
{
	cond_resched();
	return b ? lunatik_bounds_check(b) != LUNATIK_GOON : fatal_signal_pending(current);
}

/* Gets pages, and returns how many: all, or as many as there were. */
static size_t lunatik_block_getpages(struct page **pages, size_t n, gfp_t gfp,
				      const struct lunatik_bounds *b)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i % LUNATIK_BLOCK_LOOK == LUNATIK_BLOCK_LOOK - 1 && lunatik_block_stopped(b))
			break;
		pages[i] = alloc_page(lunatik_block_atonce(gfp));
		if (pages[i])
			continue;
		if (lunatik_block_stopped(b))
			break;
		pages[i] = alloc_page(gfp);
		if (!pages[i])
			break;
	}
	return i;
}

static void lunatik_block_putpages(struct page **pages, size_t n)
{
	while (n)
		__free_page(pages[--n]);
}

/*
 * The kernel makes areas and page tables with flags of its own, so the task has to say that
 * they are made without I/O, and without reclaim if @gfp allows none.
 */
static unsigned int lunatik_block_beginmap(gfp_t gfp)
{
	unsigned int flags = memalloc_noio_save();

	if (!gfpflags_allow_blocking(gfp))
		flags |= memalloc_noreclaim_save();
	return flags;
}

static void lunatik_block_endmap(gfp_t gfp, unsigned int flags)
{
	if (!gfpflags_allow_blocking(gfp))
		memalloc_noreclaim_restore(flags & PF_MEMALLOC);
	memalloc_noio_restore(flags & PF_MEMALLOC_NOIO);
}

/* Maps the pages at adjacent addresses. The kernel leaves the page behind the last unmapped. */
static void *lunatik_block_mappages(struct page **pages, size_t n, gfp_t gfp)
{
	unsigned int flags = lunatik_block_beginmap(gfp);
	void *block = vmap(pages, n, VM_MAP, PAGE_KERNEL);

	lunatik_block_endmap(gfp, flags);
	return block;
}

/*
 * Without reclaim the kernel makes page tables of its reserves when other memory is short.
 * So as many pages are got with those of the block, and given back just before.
 */
static size_t lunatik_block_sparepages(size_t n, gfp_t gfp)
{
	return gfpflags_allow_blocking(gfp) ? 0 : n / PTRS_PER_PTE + LUNATIK_BLOCK_TABLES;
}

static void *lunatik_block_map(size_t size, gfp_t gfp, const struct lunatik_bounds *b)
{
	size_t n = DIV_ROUND_UP(size, PAGE_SIZE), got;
	size_t all = n + lunatik_block_sparepages(n, gfp);
	size_t room = all * sizeof(struct page *);
	/* Not charged to a control group, because that could wait. It is freed below. */
	gfp_t roomgfp = gfp & ~__GFP_ACCOUNT;
	struct page **pages = room <= PAGE_SIZE || !gfpflags_allow_blocking(gfp) ?
			      kmalloc(room, roomgfp) : __vmalloc(room, roomgfp);
	void *block = NULL;

	if (!pages)
		return NULL;
	got = lunatik_block_getpages(pages, all, gfp, b);
	if (got == all) {
		lunatik_block_putpages(pages + n, all - n);
		got = n;
		block = lunatik_block_mappages(pages, n, gfp);
	}
	if (!block)
		lunatik_block_putpages(pages, got);
	kvfree(pages);
	return block;
}

/*
 * The same under KASAN and kmemleak. The pages are got while the task may use the kernel's
 * reserves, so @gfp has to say that they are not of these.
 */
static void *lunatik_block_mapwatched(size_t size, gfp_t gfp)
{
	unsigned int flags = lunatik_block_beginmap(gfp);
	void *block = __vmalloc(size, gfp | __GFP_NOMEMALLOC);

	lunatik_block_endmap(gfp, flags);
	return block;
}

static void lunatik_block_unmap(void *block)
{
	struct page *page, *next;
	LIST_HEAD(pages);
	void *at;

	if (LUNATIK_BLOCK_WATCHED) {
		vfree(block);
		return;
	}
	for (at = block; (page = vmalloc_to_page(at)); at += PAGE_SIZE)
		list_add(&page->lru, &pages);
	vunmap(block);
	list_for_each_entry_safe(page, next, &pages, lru)
		__free_page(page);
}

static void lunatik_block_freedeferred(struct work_struct *work)
{
	struct llist_node *block, *next;

	llist_for_each_safe(block, next, llist_del_all(&lunatik_deferred))
		lunatik_block_unmap(block);
}

static DECLARE_WORK(lunatik_deferred_work, lunatik_block_freedeferred);

/* Is something that is not mapped in a page of its own? Else it is in a slab, or of several pages. */
static bool lunatik_block_ispage(const void *at)
{
	struct folio *folio = virt_to_folio(at);

	return !folio_test_slab(folio) && !folio_test_large(folio);
}

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
	/* Each page also needs an entry in the list of pages and one in the page table. */
	return pages * (PAGE_SIZE + sizeof(struct page *) + sizeof(pte_t)) + LUNATIK_BLOCK_AREA;
}

/**
 * lunatik_block_oversize - is a block larger than its size says?
 * @block: the block
 * @size: the size it should have, bytes
 *
 * That happens when it had to shrink and there was no memory for a smaller copy.
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
		real = lunatik_block_ispage(block) ? PAGE_SIZE : ksize(block);
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
 * Context: as @gfp says.
 *
 * Return: the block, or NULL.
 */
void *lunatik_block_newsmall(size_t size, gfp_t gfp)
{
	void *block = kmalloc(size, lunatik_block_atonce(gfp));

	if (block || !gfpflags_allow_blocking(gfp))
		return block;
	return kmalloc(size, gfp);
}

/**
 * lunatik_block_newlarge - make a block of more than LUNATIK_BLOCK_SMALL
 * @size: its size, bytes
 * @gfp: as for lunatik_block_new()
 * @b: likewise
 *
 * Context: as @gfp says.
 *
 * Return: the block, or NULL.
 */
void *lunatik_block_newlarge(size_t size, gfp_t gfp, const struct lunatik_bounds *b)
{
	if (size <= PAGE_SIZE)
		return lunatik_block_newpage(gfp);
	if (lunatik_block_maps(gfp))
		return LUNATIK_BLOCK_WATCHED ? lunatik_block_mapwatched(size, gfp) :
					       lunatik_block_map(size, gfp, b);
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
	if (!is_vmalloc_addr(block) && lunatik_block_ispage(block))
		lunatik_block_freepage(block);
	else if (!is_vmalloc_addr(block))
		kfree(block);
	else if (sleeps)
		lunatik_block_unmap(block);
	else if (llist_add(block, &lunatik_deferred))
		schedule_work(&lunatik_deferred_work);
}

/**
 * lunatik_block_newpage - make a page, which is no block
 * @gfp: as for lunatik_block_new()
 *
 * A page takes PAGE_SIZE. kmemleak has to know it, because it holds the addresses of
 * blocks.
 *
 * Context: as @gfp says.
 *
 * Return: the page, or NULL.
 */
void *lunatik_block_newpage(gfp_t gfp)
{
	unsigned long page = __get_free_page(lunatik_block_atonce(gfp));

	if (!page && gfpflags_allow_blocking(gfp))
		page = __get_free_page(gfp);
	if (page)
		kmemleak_alloc((void *)page, PAGE_SIZE, 1, gfp);
	return (void *)page;
}

/**
 * lunatik_block_freepage - free a page
 * @page: the page
 *
 * Context: any.
 */
void lunatik_block_freepage(void *page)
{
	kmemleak_free(page);
	free_page((unsigned long)page);
}

/**
 * lunatik_block_isinpage - is something a part of a page of lunatik_block_newpage()?
 * @at: its address, which is in such a page, behind its start, or that of a block
 *
 * Context: any.
 *
 * Return: true in a page, false for a block.
 */
bool lunatik_block_isinpage(const void *at)
{
	return !PAGE_ALIGNED(at) && !is_vmalloc_addr(at) && lunatik_block_ispage(at);
}

/**
 * lunatik_block_init - learn the classes of the slab allocator
 *
 * Context: process; no state is made yet.
 */
void lunatik_block_init(void)
{
	size_t i;

	for (i = 1; i < ARRAY_SIZE(lunatik_block_classes); i++)
		lunatik_block_classes[i] = kmalloc_size_roundup(i * 8) + LUNATIK_BLOCK_OWNER;
}

/**
 * lunatik_block_exit - wait until the blocks that atomic contexts freed are unmapped
 *
 * Context: process, may sleep; no state is left.
 */
void lunatik_block_exit(void)
{
	flush_work(&lunatik_deferred_work);
}
