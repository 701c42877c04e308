// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory outside of Lua that a state pays for: what goes into it and waits for
 * its turn, and what came out of it and waits to be fetched. Anyone who may use
 * the state can make more of these, so they count against its cap, and against
 * what its user may take.
 */
#include <linux/minmax.h>
#include <linux/overflow.h>
#include <linux/sched.h>

#include "account.h"
#include "block.h"
#include "buffer.h"
#include "limits.h"

static bool lunatik_buffer_charge(lunatik_State *s, size_t cost)
{
	size_t buffered = atomic_long_add_return(cost, &s->buffered);
	size_t max = buffered <= LUNATIK_BUFFER_GRACE ? SIZE_MAX : READ_ONCE(s->maxalloc);

	if (lunatik_account_charge(&s->account, cost, max))
		return true;
	atomic_long_sub(cost, &s->buffered);
	return false;
}

static void lunatik_buffer_uncharge(lunatik_State *s, size_t cost)
{
	lunatik_account_uncharge(&s->account, cost);
	atomic_long_sub(cost, &s->buffered);
}

/**
 * lunatik_buffer_new - make a buffer
 * @s: the state that pays for it
 * @len: how many bytes it is to hold
 * @owner: whether the caller owns the state, so that others wait for it
 *
 * Context: process, may sleep.
 *
 * Return: the buffer, which the caller frees while it has a reference to @s; or
 * NULL when there is no memory or a limit is reached.
 */
struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner)
{
	/* As with a state's own memory: never at the cost of another process. */
	const gfp_t gfp = GFP_NOIO | __GFP_ACCOUNT | __GFP_RETRY_MAYFAIL | __GFP_NOWARN;
	size_t size = struct_size((struct lunatik_buffer *)NULL, data, len + 1);
	size_t cost = lunatik_block_newcost(size, gfp);
	struct lunatik_buffer *b;

	if (!lunatik_buffer_charge(s, cost))
		return NULL;
	b = lunatik_block_new(size, gfp, owner ? &s->bounds : NULL);
	if (!b) {
		lunatik_buffer_uncharge(s, cost);
		return NULL;
	}
	b->payer = s;
	b->len = len;
	b->data[len] = '\0';
	return b;
}

/**
 * lunatik_buffer_free - free a buffer
 * @b: the buffer, or NULL
 *
 * Context: process, may sleep.
 */
void lunatik_buffer_free(struct lunatik_buffer *b)
{
	lunatik_State *s = b ? b->payer : NULL;
	size_t cost;

	if (!s)
		return;
	cost = lunatik_block_cost(b, struct_size(b, data, b->len + 1));
	lunatik_block_free(b, true);
	lunatik_buffer_uncharge(s, cost);
}

/* ------------------------------------------------------------------------ */
/* Shelves                                                                  */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_shelf_open - a file gets a place to keep a buffer
 * @shelf: the place
 * @s: the state that pays for what is there
 *
 * Context: process.
 */
void lunatik_shelf_open(struct lunatik_shelf *shelf, lunatik_State *s)
{
	unsigned long flags;

	INIT_LIST_HEAD(&shelf->node);
	spin_lock_irqsave(&s->lock, flags);
	if (!s->closed)
		list_add(&shelf->node, &s->shelves);
	spin_unlock_irqrestore(&s->lock, flags);
}

/**
 * lunatik_shelf_close - the file goes, and what it keeps
 * @shelf: its place
 * @s: the state
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_close(struct lunatik_shelf *shelf, lunatik_State *s)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	list_del_init(&shelf->node);
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(shelf->buffer);
}

/**
 * lunatik_shelf_put - keep a buffer in place of what was kept
 * @shelf: where
 * @s: the state; when it is closed nothing is kept
 * @b: the buffer, which is given away; or NULL
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_put(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	if (!s->closed)
		swap(shelf->buffer, b);
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(b);
}

/**
 * lunatik_shelf_putback - keep what was taken out, unless there is another by now
 * @shelf: where
 * @s: the state; when it is closed nothing is kept
 * @b: the buffer, which is given away
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_putback(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	if (!s->closed && !shelf->buffer)
		swap(shelf->buffer, b);
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(b);
}

/**
 * lunatik_shelf_take - take out what is kept
 * @shelf: where
 * @s: the state
 *
 * Context: any.
 *
 * Return: the buffer, which is the caller's now, or NULL.
 */
struct lunatik_buffer *lunatik_shelf_take(struct lunatik_shelf *shelf, lunatik_State *s)
{
	struct lunatik_buffer *b = NULL;
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	swap(shelf->buffer, b);
	spin_unlock_irqrestore(&s->lock, flags);
	return b;
}

/**
 * lunatik_shelves_clear - free what files keep of a state
 * @s: the state; closed
 *
 * Whoever may use a state can keep something in a file. To close the state gives
 * that back, too, or else its owner would pay for as long as others like.
 *
 * Context: process, may sleep.
 */
void lunatik_shelves_clear(lunatik_State *s)
{
	struct lunatik_shelf *shelf;
	struct lunatik_buffer *b;
	unsigned long flags;

	do {
		b = NULL;
		spin_lock_irqsave(&s->lock, flags);
		shelf = list_first_entry_or_null(&s->shelves, struct lunatik_shelf, node);
		if (shelf) {
			list_del_init(&shelf->node);
			swap(shelf->buffer, b);
		}
		spin_unlock_irqrestore(&s->lock, flags);
		lunatik_buffer_free(b);
		cond_resched();
	} while (shelf);
}
