// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where files keep the results of their last runs. The state has a list of its
 * shelves, because a close frees what all files keep, also those of other users.
 */
#include <linux/list.h>
#include <linux/minmax.h>
#include <linux/sched.h>
#include <linux/spinlock.h>

#include "buffer.h"
#include "shelf.h"
#include "states.h"

/**
 * lunatik_shelf_open - give a file a shelf
 * @shelf: the shelf
 * @s: the state that pays for what is kept
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
 * lunatik_shelf_close - free what a file keeps, because it is being closed
 * @shelf: its shelf
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

/* Keeps a buffer, and frees whichever of the new and the old one is not kept. */
static void lunatik_shelf_keep(struct lunatik_shelf *shelf, lunatik_State *s,
			       struct lunatik_buffer *b, bool replace)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	if (!s->closed && (replace || !shelf->buffer))
		swap(shelf->buffer, b);
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(b);
}

/**
 * lunatik_shelf_put - keep a buffer in place of what was kept
 * @shelf: the shelf
 * @s: the state; nothing is kept when it is closed
 * @b: the buffer, which belongs to the shelf from now on; or NULL
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_put(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b)
{
	lunatik_shelf_keep(shelf, s, b, true);
}

/**
 * lunatik_shelf_putback - keep a buffer again that was taken out
 * @shelf: the shelf
 * @s: the state; nothing is kept when it is closed
 * @b: the buffer, which belongs to the shelf from now on
 *
 * If the shelf has got another buffer meanwhile it keeps that one, because it is
 * of a later run.
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_putback(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b)
{
	lunatik_shelf_keep(shelf, s, b, false);
}

/**
 * lunatik_shelf_take - take out what is kept
 * @shelf: the shelf
 * @s: the state
 *
 * Context: any.
 *
 * Return: the buffer, which the caller has to free or put back; or NULL.
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
 * lunatik_shelf_clearall - free what files keep of a state
 * @s: the state; closed
 *
 * A close frees this too, because any user of the state can keep results in a
 * file. Otherwise the state's user would pay for them as long as others like.
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_clearall(lunatik_State *s)
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
