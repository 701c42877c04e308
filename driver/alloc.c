// SPDX-License-Identifier: GPL-2.0-only
/*
 * The memory of a state. What Lua holds is counted in curralloc, to the byte. Blocks
 * smaller than a page come from the universe's arena: from slabs or as extents. Larger
 * ones come from the kernel. What all of
 * that takes of the machine is charged to the state's account, which never
 * grows past the cap, nor past what the user's states and all states may take.
 * Where the cap is set below what is taken already, nothing is taken away. The
 * state keeps a ceiling a little above what it takes, so that a run can still
 * free something; the ceiling sinks with what the state takes, down to the cap.
 *
 * A universe may be given a reserve: one area for what is left of the cap. From then on
 * it never asks for memory again. What it had before stays where it is, so that blocks
 * of three kinds are there at once, and are told by their addresses.
 */
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/slab.h>

#include "account.h"
#include "alloc.h"
#include "arena.h"
#include "block.h"
#include "extent.h"
#include "limits.h"
#include "output.h"
#include "reserve.h"
#include "states.h"
#include "universe.h"

/* A block that shrinks to this size or less, bytes, moves even where there is no room left. */
#define LUNATIK_ALLOC_TRIFLE	((size_t)SZ_64K)

/*
 * Only the script must suffer when memory is short. So no flags below warn, call
 * the OOM killer or use the kernel's reserves. Reclaim does no file system or block
 * I/O, because that takes more stack than a script leaves, and is not entered at
 * all when a script has left little. The memory is charged to the cgroup of the
 * process whose run it is.
 */
static gfp_t lunatik_alloc_gfp(const struct lunatik_universe *u)
{
	if (!u->bounds.sleeps)
		return GFP_NOWAIT | __GFP_NOWARN;
	if (!lunatik_bounds_mayreclaim())
		return GFP_NOWAIT | __GFP_NOWARN | __GFP_ACCOUNT;
	return GFP_NOIO | __GFP_RETRY_MAYFAIL | __GFP_NOWARN | __GFP_ACCOUNT;
}

/* Where a block of Lua's is. */
enum lunatik_alloc_place {
	LUNATIK_PLACE_SLAB,	/* arena.c */
	LUNATIK_PLACE_EXTENT,	/* extent.c */
	LUNATIK_PLACE_RESERVE,	/* reserve.c */
	LUNATIK_PLACE_BLOCK,	/* block.c */
};

/* Where a new block is made. */
static inline enum lunatik_alloc_place lunatik_alloc_placefor(const struct lunatik_universe *u,
							      size_t size)
{
	if (size <= u->smallmax)
		return LUNATIK_PLACE_SLAB;
	if (size <= u->middlemax)
		return LUNATIK_PLACE_EXTENT;
	return u->reserve ? LUNATIK_PLACE_RESERVE : LUNATIK_PLACE_BLOCK;
}

/* Is a block in the area of the universe, which is paid for already? */
static inline bool lunatik_alloc_isreserved(const struct lunatik_universe *u, const void *block)
{
	return u->reserve && lunatik_reserve_holds(u->reserve, block);
}

/* Where a block is whose size does not tell. */
static noinline enum lunatik_alloc_place lunatik_alloc_find(const struct lunatik_universe *u,
							    const void *block)
{
	if (lunatik_alloc_isreserved(u, block))
		return lunatik_reserve_isinpage(u->reserve, block) ? LUNATIK_PLACE_SLAB :
								     LUNATIK_PLACE_RESERVE;
	if (!lunatik_block_isinpage(block))
		return LUNATIK_PLACE_BLOCK;
	return lunatik_extent_isone(block) ? LUNATIK_PLACE_EXTENT : LUNATIK_PLACE_SLAB;
}

static inline enum lunatik_alloc_place lunatik_alloc_placeof(const struct lunatik_universe *u,
							     const void *block, size_t size)
{
	return likely(!u->strays) ? lunatik_alloc_placefor(u, size) : lunatik_alloc_find(u, block);
}

/* What a block takes that is none of the arena's, if that is more than its size says. */
static size_t lunatik_alloc_realsize(const struct lunatik_universe *u, const void *block, size_t size)
{
	size_t real = u->strays ? lunatik_block_oversize(block, size) : 0;

	return real ?: size;
}

/*
 * Is a block not where or not as large as its size says, and counted for that? With a
 * reserve no size says anything, and none is counted.
 */
static bool lunatik_alloc_isstray(const struct lunatik_universe *u, enum lunatik_alloc_place place,
				  const void *block, size_t size)
{
	return !u->reserve && (place != lunatik_alloc_placefor(u, size) ||
			       (place == LUNATIK_PLACE_BLOCK && lunatik_block_oversize(block, size)));
}

/* Charges what is to be taken; with @force even where that passes @max. */
static bool lunatik_alloc_charge(struct lunatik_universe *u, size_t cost, size_t max, bool force)
{
	struct lunatik_account *account = &u->state->account;

	if (lunatik_account_charge(account, cost, max))
		return true;
	if (force)
		lunatik_account_force(account, cost);
	return force;
}

/* Documented with its declaration in arena.h. */
void *lunatik_alloc_getpage(struct lunatik_arena *a, bool force)
{
	struct lunatik_universe *u = container_of(a, struct lunatik_universe, arena);
	size_t most = READ_ONCE(u->state->ceiling);
	void *page;

	BUILD_BUG_ON(LUNATIK_ARENA_PAGE != PAGE_SIZE);
	if (u->reserve)
		return lunatik_reserve_newpage(u->reserve);
	if (u->starting)
		most = max(most, READ_ONCE(u->state->maxalloc) + LUNATIK_START_GRACE);
	if (!lunatik_alloc_charge(u, PAGE_SIZE, most, force))
		return NULL;
	page = lunatik_block_newpage(lunatik_alloc_gfp(u));
	if (!page)
		lunatik_account_uncharge(&u->state->account, PAGE_SIZE);
	return page;
}

/* Documented with its declaration in arena.h. */
void lunatik_alloc_putpage(struct lunatik_arena *a, void *page)
{
	struct lunatik_universe *u = container_of(a, struct lunatik_universe, arena);

	if (lunatik_alloc_isreserved(u, page)) {
		lunatik_reserve_freepage(u->reserve, page);
		return;
	}
	lunatik_block_freepage(page);
	lunatik_account_uncharge(&u->state->account, PAGE_SIZE);
}

/**
 * lunatik_alloc_freeblock - free a block of lunatik_alloc_newblock()
 * @u: its universe
 * @block: the block
 * @size: the size that its user knows, bytes
 *
 * Context: that of the owner, as noted in bounds.sleeps.
 */
void lunatik_alloc_freeblock(struct lunatik_universe *u, void *block, size_t size)
{
	size_t cost;

	if (lunatik_alloc_isreserved(u, block)) {
		lunatik_reserve_free(u->reserve, block, size);
		return;
	}
	cost = lunatik_block_cost(block, lunatik_alloc_realsize(u, block, size));
	lunatik_block_free(block, u->bounds.sleeps);
	lunatik_account_uncharge(&u->state->account, cost);
}

/* The rare ways are not inlined, because to make and to free a small block are the common ones. */
static noinline void lunatik_alloc_freeslow(struct lunatik_universe *u, void *block, size_t size)
{
	enum lunatik_alloc_place place = lunatik_alloc_placeof(u, block, size);
	bool stray = u->strays && lunatik_alloc_isstray(u, place, block, size);

	if (place == LUNATIK_PLACE_SLAB)
		lunatik_arena_free(&u->arena, block);
	else if (place == LUNATIK_PLACE_EXTENT)
		lunatik_extent_free(&u->arena, block, size);
	else
		lunatik_alloc_freeblock(u, block, size);
	/* Only now, because what the block takes is not asked for where there are none. */
	u->strays -= stray;
}

static inline void lunatik_alloc_free(struct lunatik_universe *u, void *block, size_t size)
{
	if (size <= u->smallmax && likely(!u->strays))
		lunatik_arena_free(&u->arena, block);
	else
		lunatik_alloc_freeslow(u, block, size);
}

static void *lunatik_alloc_newreserved(struct lunatik_universe *u, size_t size)
{
	void *block = lunatik_reserve_new(u->reserve, size);

	if (!block && lunatik_arena_trim(&u->arena))
		block = lunatik_reserve_new(u->reserve, size);
	return block;
}

/**
 * lunatik_alloc_newblock - make a block that is none of the arena's, inside the cap
 * @u: its universe
 * @size: bytes, at least 1
 * @force: even where there is no room left
 *
 * A block that Lua does not hold is no part of curralloc.
 *
 * Context: that of the owner, as noted in bounds.sleeps.
 *
 * Return: the block, with no content yet, or NULL when there is no memory, a limit is
 * reached or the run is to stop.
 */
void *lunatik_alloc_newblock(struct lunatik_universe *u, size_t size, bool force)
{
	gfp_t gfp = lunatik_alloc_gfp(u);
	size_t cost = lunatik_block_newcost(size, gfp);
	size_t max = READ_ONCE(u->state->ceiling);
	void *block;

	if (u->reserve)
		return lunatik_alloc_newreserved(u, size);
	if (!lunatik_alloc_charge(u, cost, max, force) &&
	    !(lunatik_arena_trim(&u->arena) && lunatik_alloc_charge(u, cost, max, force)))
		return NULL;
	block = lunatik_block_new(size, gfp, &u->bounds);
	if (!block)
		lunatik_account_uncharge(&u->state->account, cost);
	return block;
}

static noinline void *lunatik_alloc_newslow(struct lunatik_universe *u, size_t size, bool force)
{
	if (size <= u->middlemax)
		return lunatik_extent_new(&u->arena, size, force);
	return lunatik_alloc_newblock(u, size, force);
}

/* Makes a block; with @force even where there is no room left. */
static inline void *lunatik_alloc_new(struct lunatik_universe *u, size_t size, bool force)
{
	if (size <= u->smallmax)
		return lunatik_arena_new(&u->arena, size, force);
	return lunatik_alloc_newslow(u, size, force);
}

/* Where the new size takes as much as the old one, a block may stay what it is. */
static bool lunatik_alloc_blockfits(const struct lunatik_universe *u, const void *block,
				    size_t osize, size_t nsize)
{
	/* Move the block under KASAN, so that it knows the size that the block has now. */
	if (IS_ENABLED(CONFIG_KASAN) || (nsize > osize && u->strays))
		return false;
	return (nsize <= LUNATIK_BLOCK_SMALL) == (osize <= LUNATIK_BLOCK_SMALL) &&
	       lunatik_block_cost(block, nsize) == lunatik_block_cost(block, osize);
}

/* A block stays where it is if another of the new size would be made there, and as it is now. */
static bool lunatik_alloc_stays(struct lunatik_universe *u, enum lunatik_alloc_place place,
				void *block, size_t osize, size_t nsize)
{
	if (lunatik_alloc_placefor(u, nsize) != place)
		return false;
	switch (place) {
	case LUNATIK_PLACE_SLAB:
		return lunatik_arena_fits(block, nsize);
	case LUNATIK_PLACE_EXTENT:
		return osize > u->smallmax && lunatik_extent_resize(&u->arena, block, osize, nsize);
	case LUNATIK_PLACE_RESERVE:
		return lunatik_reserve_resize(u->reserve, block, osize, nsize);
	default:
		return lunatik_alloc_blockfits(u, block, osize, nsize);
	}
}

/*
 * Where there is no room left, may a block all the same move that shrinks? It may if it
 * gives back at least what the smaller one takes, which is a page where the arena has no
 * free block: or else a script could get the rest of a page for each of its blocks.
 */
static bool lunatik_alloc_maymove(const struct lunatik_universe *u, enum lunatik_alloc_place place,
				  const void *block, size_t osize, size_t nsize)
{
	if (place != LUNATIK_PLACE_BLOCK)
		return false;
	if (lunatik_alloc_placefor(u, nsize) == LUNATIK_PLACE_BLOCK)
		return nsize <= LUNATIK_ALLOC_TRIFLE;
	return lunatik_block_cost(block, lunatik_alloc_realsize(u, block, osize)) >= LUNATIK_ARENA_PAGE;
}

/*
 * Shrinking a block never fails, because Lua relies on that. If there is no memory for
 * the smaller one, the block stays where it is. Only one of the kernel's is then larger
 * than Lua knows, for one of a slab's knows its size.
 */
static void *lunatik_alloc_keep(struct lunatik_universe *u, enum lunatik_alloc_place place,
				void *block, size_t osize, size_t nsize)
{
	bool stray = u->strays && lunatik_alloc_isstray(u, place, block, osize);

	if (place == LUNATIK_PLACE_EXTENT)
		lunatik_extent_resize(&u->arena, block, osize, nsize);
	else if (place == LUNATIK_PLACE_RESERVE)
		lunatik_reserve_resize(u->reserve, block, osize, nsize);
	u->strays -= stray;
	u->strays += lunatik_alloc_isstray(u, place, block, nsize);
	return block;
}

static noinline void *lunatik_alloc_resize(struct lunatik_universe *u, void *block, size_t osize,
					   size_t nsize)
{
	enum lunatik_alloc_place place = lunatik_alloc_placeof(u, block, osize);
	bool shrinks = nsize < osize;
	void *moved;

	if (lunatik_alloc_stays(u, place, block, osize, nsize))
		return block;
	/* Charge the new block before the old one is freed, because both exist for a moment. */
	moved = lunatik_alloc_new(u, nsize,
				  shrinks && lunatik_alloc_maymove(u, place, block, osize, nsize));
	if (!moved)
		return shrinks ? lunatik_alloc_keep(u, place, block, osize, nsize) : NULL;
	memcpy(moved, block, min(osize, nsize));
	lunatik_alloc_free(u, block, osize);
	return moved;
}

/*
 * How far the next run may go. It is never above both the new cap and what it was
 * before, so a cap that is set again gives no more.
 */
static void lunatik_alloc_setgrace(lunatik_State *s)
{
	size_t most = lunatik_account_taken(&s->account) + LUNATIK_CAP_GRACE;

	lockdep_assert_held(&s->lock);
	s->grace = max(s->maxalloc, min(s->grace, most));
}

/**
 * lunatik_alloc_setcap - a state gets another cap
 * @s: the state
 * @cap: the cap, bytes
 *
 * A run in progress has no grace, because it may never end otherwise.
 *
 * Context: any.
 */
void lunatik_alloc_setcap(lunatik_State *s, size_t cap)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	WRITE_ONCE(s->maxalloc, cap);
	lunatik_alloc_setgrace(s);
	WRITE_ONCE(s->ceiling, s->universe->busy ? cap : s->grace);
	spin_unlock_irqrestore(&s->lock, flags);
}

/**
 * lunatik_alloc_settle - what a run has freed does not come back above the cap
 * @s: the state, whose owner is done
 *
 * Context: any. The caller holds the lock of the state.
 */
void lunatik_alloc_settle(lunatik_State *s)
{
	lockdep_assert_held(&s->lock);
	if (s->grace > s->maxalloc) {
		lunatik_alloc_setgrace(s);
		WRITE_ONCE(s->ceiling, s->grace);
	}
}

/**
 * lunatik_alloc_setplaces - say where blocks come from while there is no reserve
 * @u: the universe, which has no block yet, or no reserve any more
 *
 * Context: that of the owner.
 */
void lunatik_alloc_setplaces(struct lunatik_universe *u)
{
	u->smallmax = u->arenas ? LUNATIK_ARENA_MAX : 0;
	u->middlemax = u->arenas ? LUNATIK_EXTENT_MAX : 0;
}

/* The largest area that, with the lists of its pages, takes no more than that. */
static size_t lunatik_alloc_areaof(size_t room)
{
	size_t size = min(room, LUNATIK_RESERVE_MAX) & PAGE_MASK;

	while (size && lunatik_block_newcost(size, GFP_NOIO) > room)
		size -= PAGE_SIZE;
	return size;
}

/**
 * lunatik_alloc_takereserve - as lunatik_alloc_reserve(), in a run
 * @u: the universe, whose bounds are entered, because many pages take long
 *
 * Context: that of the owner, who may sleep.
 *
 * Return: as lunatik_alloc_reserve().
 */
int lunatik_alloc_takereserve(struct lunatik_universe *u)
{
	struct lunatik_account *account = &u->state->account;
	size_t cap = READ_ONCE(u->state->ceiling), taken, size = 0, cost;
	void *area;

	if (u->reserve)
		return 0;
	lunatik_arena_trim(&u->arena);
	if (!lunatik_output_prepare(&u->state->output, u))
		return -ENOMEM;
	taken = lunatik_account_taken(account) + u->state->output.ring.size;
	if (cap > taken)
		size = lunatik_alloc_areaof(cap - taken);
	if (size < LUNATIK_RESERVE_MIN)
		return -ENOMEM;
	cost = lunatik_block_newcost(size, GFP_NOIO);
	if (!lunatik_account_charge(account, cost, cap))
		return account->refused ?: -ENOMEM;
	area = lunatik_block_new(size, lunatik_alloc_gfp(u), &u->bounds);
	if (!area) {
		lunatik_account_uncharge(account, cost);
		return lunatik_bounds_check(&u->bounds) == LUNATIK_STOP_SIGNAL ? -ERESTARTSYS :
										 -ENOMEM;
	}
	u->reserve = lunatik_reserve_init(area, size);
	u->strays++;
	u->smallmax = LUNATIK_ARENA_MAX;
	u->middlemax = 0;
	return 0;
}

/**
 * lunatik_alloc_reserve - take all memory that a state may have, so that Lua never asks again
 * @s: the state; the caller owns it
 *
 * What is left of the cap becomes one area, but for as much as the ring of its output
 * has: that is for the input and the results of runs. The output has its ring from now
 * on. All of it is charged at once, and stays until the state is closed.
 *
 * Context: process, may sleep. Nothing runs in the state.
 *
 * Return: 0, also when that was done already; -EDQUOT, -ENOSPC or -ENOMEM when a limit is
 * reached, there is no memory, or less than LUNATIK_RESERVE_MIN is left of the cap;
 * -ERESTARTSYS when a signal came.
 */
int lunatik_alloc_reserve(lunatik_State *s)
{
	struct lunatik_universe *u = s->universe;
	int ret;

	if (u->reserve)
		return 0;
	lunatik_bounds_enter(&u->bounds, ktime_get(), READ_ONCE(s->timeout), true);
	ret = lunatik_alloc_takereserve(u);
	lunatik_bounds_leave(&u->bounds);
	return ret;
}
EXPORT_SYMBOL_GPL(lunatik_alloc_reserve);

/**
 * lunatik_alloc_unreserve - give the area of a universe back, if it has one
 * @u: the universe, which has no block in it
 *
 * Context: process, may sleep.
 */
void lunatik_alloc_unreserve(struct lunatik_universe *u)
{
	struct lunatik_reserve *r = u->reserve;
	size_t size;

	if (!r)
		return;
	WARN_ON_ONCE(lunatik_reserve_used(r) != 0);
	size = lunatik_reserve_size(r);
	u->reserve = NULL;
	u->strays--;
	lunatik_alloc_setplaces(u);
	lunatik_block_free(r, u->bounds.sleeps);
	lunatik_account_uncharge(&u->state->account, lunatik_block_newcost(size, GFP_NOIO));
}

/**
 * lunatik_alloc - the lua_Alloc function of every universe
 * @ud: its bounds.host
 * @ptr: the block, or NULL
 * @osize: its size, bytes; something else when @ptr is NULL
 * @nsize: the size wanted, bytes; 0 frees the block
 *
 * Context: that of the owner, as noted in bounds.sleeps.
 *
 * Return: the block, or NULL when there is no memory or a limit is reached.
 */
void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize)
{
	struct lunatik_universe *u = container_of(ud, struct lunatik_universe, bounds.host);
	size_t size = u->curralloc;
	void *block = NULL;

	if (!ptr)
		osize = 0;
	if (nsize > INT_MAX)
		return NULL;
	if (!ptr && nsize)
		block = lunatik_alloc_new(u, nsize, false);
	else if (ptr && !nsize)
		lunatik_alloc_free(u, ptr, osize);
	else if (ptr)
		block = lunatik_alloc_resize(u, ptr, osize, nsize);
	if (!block && nsize)
		return NULL;
	size += nsize - osize;
	u->curralloc = size;
	WRITE_ONCE(u->state->curralloc, size);
	if (size > u->peakalloc)
		WRITE_ONCE(u->peakalloc, size);
	return block;
}
