// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory outside of Lua that a state pays for: chunks and arguments that wait for
 * their turn, and results that wait to be fetched. They count against the state's
 * cap and its user's limit, because anyone who may use the state can make more of
 * them.
 *
 * A state keeps one buffer, its scratch, for input and results that are short, so
 * that most runs allocate nothing. Whoever takes it gives it back when the results
 * have been copied out. It is the state's and not the file's, because a user can open
 * thousands of files.
 */
#include <linux/atomic.h>
#include <linux/err.h>
#include <linux/minmax.h>
#include <linux/overflow.h>
#include <linux/string.h>

#include "account.h"
#include "block.h"
#include "buffer.h"
#include "limits.h"
#include "universe.h"

/* In place of a state's scratch: somebody has it. */
#define LUNATIK_SCRATCH_TAKEN	((struct lunatik_buffer *)ERR_PTR(-EBUSY))

/* The largest block of a buffer that is kept and has no page of its own, bytes. */
#define LUNATIK_BUFFER_FEW	((size_t)128)

static bool lunatik_buffer_charge(lunatik_State *s, size_t cost)
{
	size_t buffered = atomic_long_add_return(cost, &s->buffered);
	size_t max = buffered <= LUNATIK_BUFFER_GRACE ? SIZE_MAX : READ_ONCE(s->ceiling);

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

/*
 * How much room a buffer gets that may be kept. Anyone who may use the state can keep as
 * many as there are open files, and the kernel's slabs are not given back before the last
 * block of each is: so what is not very short has pages of its own.
 */
static size_t lunatik_buffer_lastingroom(size_t len)
{
	bool few = struct_size((struct lunatik_buffer *)NULL, data, len + 1) <= LUNATIK_BUFFER_FEW;

	return few ? len : max(len, LUNATIK_SCRATCH_SIZE);
}

/* Makes a buffer for "len" bytes that has room for more. */
static struct lunatik_buffer *lunatik_buffer_make(lunatik_State *s, size_t len, size_t room,
						  const struct lunatik_bounds *bounds)
{
	/* The flags of Lua's memory: the OOM killer must not end a process for a buffer. */
	const gfp_t gfp = GFP_NOIO | __GFP_ACCOUNT | __GFP_RETRY_MAYFAIL | __GFP_NOWARN;
	size_t size = struct_size((struct lunatik_buffer *)NULL, data, room + 1);
	size_t cost = lunatik_block_newcost(size, gfp);
	struct lunatik_buffer *b;

	if (!lunatik_buffer_charge(s, cost))
		return NULL;
	b = lunatik_block_new(size, gfp, bounds);
	if (!b) {
		lunatik_buffer_uncharge(s, cost);
		return NULL;
	}
	b->payer = s;
	b->scratch = false;
	b->size = room;
	b->len = len;
	b->data[len] = '\0';
	return b;
}

/**
 * lunatik_buffer_new - make a buffer
 * @s: the state that pays for it
 * @len: how many bytes it is to hold
 * @owner: whether the caller owns the state. Then it is for results, which may be kept,
 *	and the bounds can end a wait for memory, because others wait for the state
 *
 * Context: process, may sleep.
 *
 * Return: the buffer, which the caller frees while it has a reference to @s; or
 * NULL when there is no memory or a limit is reached.
 */
struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner)
{
	return lunatik_buffer_make(s, len, owner ? lunatik_buffer_lastingroom(len) : len,
				   owner ? &s->universe->bounds : NULL);
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
	cost = lunatik_block_cost(b, struct_size(b, data, b->size + 1));
	lunatik_block_free(b, true);
	lunatik_buffer_uncharge(s, cost);
}

/**
 * lunatik_buffer_take - take the state's scratch, or make a buffer
 * @s: the state that pays for it
 * @len: how many bytes it is to hold
 * @owner: as for lunatik_buffer_new()
 *
 * Context: process, may sleep.
 *
 * Return: the buffer, which the caller gives back or keeps while it has a reference
 * to @s; or NULL as for lunatik_buffer_new().
 */
struct lunatik_buffer *lunatik_buffer_take(lunatik_State *s, size_t len, bool owner)
{
	struct lunatik_buffer *b;

	if (len > LUNATIK_SCRATCH_SIZE)
		return lunatik_buffer_new(s, len, owner);
	b = xchg(&s->scratch, LUNATIK_SCRATCH_TAKEN);
	if (b == LUNATIK_SCRATCH_TAKEN)
		return lunatik_buffer_new(s, len, owner);
	if (!b)
		b = lunatik_buffer_new(s, LUNATIK_SCRATCH_SIZE, owner);
	if (b) {
		b->scratch = true;
		b->len = len;
		return b;
	}
	cmpxchg(&s->scratch, LUNATIK_SCRATCH_TAKEN, NULL);
	/* There may be memory for less. */
	return lunatik_buffer_new(s, len, owner);
}

/**
 * lunatik_buffer_give - give back what lunatik_buffer_take() has given
 * @b: the buffer, or NULL. One that is not the scratch is freed
 *
 * Context: process, may sleep.
 */
void lunatik_buffer_give(struct lunatik_buffer *b)
{
	lunatik_State *s = b ? b->payer : NULL;
	struct lunatik_buffer *other;

	if (!b || !b->scratch) {
		lunatik_buffer_free(b);
		return;
	}
	/* There is another if the state was closed meanwhile. */
	other = xchg(&s->scratch, b);
	if (!IS_ERR_OR_NULL(other))
		lunatik_buffer_free(other);
	/* Either the close finds the buffer here, or this sees that it has looked already. */
	if (READ_ONCE(s->closed))
		lunatik_buffer_dropscratch(s);
}

/**
 * lunatik_buffer_keep - keep what is in a buffer of lunatik_buffer_take()
 * @b: the buffer
 *
 * What is in the scratch moves to a buffer of its own, which is small if that is short,
 * because a full state has room for few as large as the scratch. Where there is no
 * memory for that, the buffer is the scratch no more, and the state makes another when
 * it needs one.
 *
 * Context: process, may sleep.
 *
 * Return: the buffer, or the one in its place; the caller frees it.
 */
struct lunatik_buffer *lunatik_buffer_keep(struct lunatik_buffer *b)
{
	struct lunatik_buffer *kept;

	if (!b->scratch)
		return b;
	kept = lunatik_buffer_make(b->payer, b->len, lunatik_buffer_lastingroom(b->len), NULL);
	if (kept) {
		memcpy(kept->data, b->data, b->len);
		lunatik_buffer_give(b);
		return kept;
	}
	b->scratch = false;
	cmpxchg(&b->payer->scratch, LUNATIK_SCRATCH_TAKEN, NULL);
	return b;
}

/**
 * lunatik_buffer_dropscratch - free the scratch of a state
 * @s: the state; closed
 *
 * If somebody has it, it is freed when it is given back.
 *
 * Context: process, may sleep.
 */
void lunatik_buffer_dropscratch(lunatik_State *s)
{
	struct lunatik_buffer *b = xchg(&s->scratch, NULL);

	if (!IS_ERR_OR_NULL(b))
		lunatik_buffer_free(b);
}
