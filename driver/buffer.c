// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory outside of Lua that a state pays for: chunks and arguments that wait for
 * their turn, and results that wait to be fetched. They count against the state's
 * cap and its user's limit, because anyone who may use the state can make more of
 * them.
 */
#include <linux/overflow.h>

#include "account.h"
#include "block.h"
#include "buffer.h"
#include "limits.h"
#include "universe.h"

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

/**
 * lunatik_buffer_new - make a buffer
 * @s: the state that pays for it
 * @len: how many bytes it is to hold
 * @owner: whether the caller owns the state. Then the bounds can end a wait for
 *	memory, because others wait for the state
 *
 * Context: process, may sleep.
 *
 * Return: the buffer, which the caller frees while it has a reference to @s; or
 * NULL when there is no memory or a limit is reached.
 */
struct lunatik_buffer *lunatik_buffer_new(lunatik_State *s, size_t len, bool owner)
{
	/* The flags of Lua's memory: the OOM killer must not end a process for a buffer. */
	const gfp_t gfp = GFP_NOIO | __GFP_ACCOUNT | __GFP_RETRY_MAYFAIL | __GFP_NOWARN;
	size_t size = struct_size((struct lunatik_buffer *)NULL, data, len + 1);
	size_t cost = lunatik_block_newcost(size, gfp);
	struct lunatik_buffer *b;

	if (!lunatik_buffer_charge(s, cost))
		return NULL;
	b = lunatik_block_new(size, gfp, owner ? &s->universe->bounds : NULL);
	if (!b) {
		lunatik_buffer_uncharge(s, cost);
		return NULL;
	}
	b->payer = s;
	b->size = len;
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
	cost = lunatik_block_cost(b, struct_size(b, data, b->size + 1));
	lunatik_block_free(b, true);
	lunatik_buffer_uncharge(s, cost);
}
