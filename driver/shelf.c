// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where files keep the results of their last runs. The state has a list of these
 * places, because a close gives back what is there, whoever has the file.
 */
#include <linux/list.h>
#include <linux/minmax.h>
#include <linux/sched.h>
#include <linux/spinlock.h>

#include "buffer.h"
#include "shelf.h"
#include "states.h"

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
 * lunatik_shelf_clearall - free what files keep of a state
 * @s: the state; closed
 *
 * Whoever may use a state can keep something in a file. To close the state gives
 * that back, too, or else its owner would pay for as long as others like.
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
