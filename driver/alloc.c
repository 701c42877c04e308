// SPDX-License-Identifier: GPL-2.0-only
/*
 * The memory of a state. What Lua holds is counted in curralloc, to the byte,
 * and never grows past maxalloc. Where that is lowered below what is held
 * already, nothing is taken away; what grows fails until enough was freed.
 */
#include <linux/llist.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

#include "alloc.h"
#include "states.h"

/* Up to here a block is the slab's, and krealloc() may find room in place. */
#define LUNATIK_ALLOC_SMALL	((size_t)PAGE_SIZE)

/* vfree() may sleep: blocks that an atomic context gives back wait here. */
static LLIST_HEAD(lunatik_deferred);

static void lunatik_alloc_freedeferred(struct work_struct *work)
{
	struct llist_node *block, *next;

	llist_for_each_safe(block, next, llist_del_all(&lunatik_deferred))
		kvfree(block);
}

static DECLARE_WORK(lunatik_deferred_work, lunatik_alloc_freedeferred);

static void lunatik_alloc_free(const lunatik_State *s, void *ptr)
{
	if (s->bounds.sleeps || !is_vmalloc_addr(ptr)) {
		kvfree(ptr);
	} else if (llist_add(ptr, &lunatik_deferred)) {
		schedule_work(&lunatik_deferred_work);
	}
}

/*
 * A state at its cap, or a machine out of memory, is the script's trouble
 * alone: no warning, and no OOM killer (neither flag set below calls it). The
 * memory is charged to the cgroup of the process whose run it is.
 */
static gfp_t lunatik_alloc_gfp(const lunatik_State *s)
{
	if (s->bounds.sleeps)
		return GFP_KERNEL_ACCOUNT | __GFP_RETRY_MAYFAIL | __GFP_NOWARN;
	return GFP_ATOMIC | __GFP_NOWARN;
}

static void *lunatik_alloc_resize(const lunatik_State *s, void *ptr, size_t osize, size_t nsize)
{
	gfp_t gfp = lunatik_alloc_gfp(s);
	void *block;

	if (nsize <= LUNATIK_ALLOC_SMALL && (!ptr || osize <= LUNATIK_ALLOC_SMALL) &&
	    !is_vmalloc_addr(ptr)) {
		block = krealloc(ptr, nsize, gfp);
	} else {
		block = kvmalloc(nsize, gfp);
		if (block && ptr) {
			memcpy(block, ptr, min(osize, nsize));
			lunatik_alloc_free(s, ptr);
		}
	}
	/* Lua relies on this: to shrink a block never fails. */
	return !block && ptr && nsize <= osize ? ptr : block;
}

/**
 * lunatik_alloc - the lua_Alloc function of every state
 * @ud: the state's bounds.host
 * @ptr: the block, or NULL
 * @osize: its size, bytes; something else when @ptr is NULL
 * @nsize: the size wanted, bytes; 0 frees the block
 *
 * Context: that of the owner, as noted in bounds.sleeps.
 *
 * Return: the block, or NULL when there is no memory or the cap is reached.
 */
void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize)
{
	lunatik_State *s = container_of(ud, lunatik_State, bounds.host);
	size_t max = READ_ONCE(s->maxalloc);	/* may change at any time */
	size_t size = s->curralloc;
	void *block;

	if (!ptr)
		osize = 0;
	if (nsize == 0) {
		if (ptr)
			lunatik_alloc_free(s, ptr);
		WRITE_ONCE(s->curralloc, size - osize);
		return NULL;
	}
	size -= osize;
	if (nsize > osize && (nsize > INT_MAX || size >= max || nsize > max - size))
		return NULL;
	block = lunatik_alloc_resize(s, ptr, osize, nsize);
	if (!block)
		return NULL;
	size += nsize;
	WRITE_ONCE(s->curralloc, size);
	if (size > s->peakalloc)
		WRITE_ONCE(s->peakalloc, size);
	return block;
}

/**
 * lunatik_alloc_exit - wait for what atomic contexts gave back
 *
 * Context: may sleep; no state is left.
 */
void lunatik_alloc_exit(void)
{
	flush_work(&lunatik_deferred_work);
}
