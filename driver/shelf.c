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

/**
 * lunatik_shelf_beginrun - free what is kept, because the file runs something else
 * @shelf: the shelf
 * @s: the state
 *
 * Context: process, may sleep.
 *
 * Return: the number of the run.
 */
u64 lunatik_shelf_beginrun(struct lunatik_shelf *shelf, lunatik_State *s)
{
	struct lunatik_buffer *b = NULL;
	unsigned long flags;
	u64 run;

	spin_lock_irqsave(&s->lock, flags);
	swap(shelf->buffer, b);
	run = ++shelf->run;
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(b);
	return run;
}

/**
 * lunatik_shelf_put - keep the results of a run
 * @shelf: the shelf
 * @s: the state; nothing is kept when it is closed
 * @b: the results, which belong to the shelf from now on. They are freed if the file
 *	has run something else meanwhile
 * @run: the number of the run
 *
 * Context: process, may sleep.
 */
void lunatik_shelf_put(struct lunatik_shelf *shelf, lunatik_State *s, struct lunatik_buffer *b,
		       u64 run)
{
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	if (!s->closed && run == shelf->run)
		swap(shelf->buffer, b);
	spin_unlock_irqrestore(&s->lock, flags);
	lunatik_buffer_free(b);
}

/**
 * lunatik_shelf_take - take out what is kept
 * @shelf: the shelf
 * @s: the state
 * @run: out: the number of the run, with which it can be put back
 *
 * Context: any.
 *
 * Return: the buffer, which the caller has to free or put back; or NULL.
 */
struct lunatik_buffer *lunatik_shelf_take(struct lunatik_shelf *shelf, lunatik_State *s, u64 *run)
{
	struct lunatik_buffer *b = NULL;
	unsigned long flags;

	spin_lock_irqsave(&s->lock, flags);
	swap(shelf->buffer, b);
	*run = shelf->run;
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
