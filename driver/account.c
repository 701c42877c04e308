// SPDX-License-Identifier: GPL-2.0-only
/*
 * What states take of the machine, and the users who answer for it.
 *
 * Each state has an account. What it takes is counted there, and in three
 * sums that have limits: its user's, that of the owner of the user namespace
 * that the user lives in, and that of all states. The owner's sum is needed
 * because one user can have thousands of subordinate ids, each with its own sum.
 *
 * Only CAP_SYS_RESOURCE can use the last part of what all states may take, so
 * that other users cannot keep an administrator out.
 */
#include <linux/err.h>
#include <linux/hash.h>
#include <linux/limits.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

#include "account.h"
#include "block.h"
#include "limits.h"
#include "share.h"

/* The sums grow in steps of this size, bytes. */
#define LUNATIK_ACCOUNT_STEP	((long)PAGE_SIZE)

/**
 * struct lunatik_user - a user with states, or who owns the namespace of one
 * @node: in the table of users
 * @uid: who it is
 * @parent: the owner of the outermost user namespace it lives in, with a
 *	reference, or NULL in the initial one
 * @references: accounts and users that refer to it; under lunatik_users_lock
 * @states: how many states it has; under lunatik_users_lock
 * @memory: bytes that its states take. Atomic, because allocations do not take
 *	the lock
 * @hooks: how many hooks its states have; under lunatik_users_lock
 * @share: what its hooks take of each processor's time; NULL: it has had none yet
 */
struct lunatik_user {
	struct hlist_node node;
	kuid_t uid;
	struct lunatik_user *parent;
	unsigned int references;
	unsigned int states;
	atomic_long_t memory;
	unsigned int hooks;
	struct lunatik_share __percpu *share;
};

#define LUNATIK_USERS_BITS	8

static struct hlist_head lunatik_users[1 << LUNATIK_USERS_BITS];
static DEFINE_SPINLOCK(lunatik_users_lock);

/* Sums over all states. The number is under lunatik_users_lock. */
static unsigned int lunatik_states_now;
static atomic_long_t lunatik_memory_now;

/* ------------------------------------------------------------------------ */
/* Users                                                                    */
/* ------------------------------------------------------------------------ */

static struct hlist_head *lunatik_user_bucket(kuid_t uid)
{
	return &lunatik_users[hash_32(__kuid_val(uid), LUNATIK_USERS_BITS)];
}

static struct lunatik_user *lunatik_user_find(kuid_t uid, const struct lunatik_user *parent)
{
	struct lunatik_user *u;

	lockdep_assert_held(&lunatik_users_lock);
	hlist_for_each_entry(u, lunatik_user_bucket(uid), node)
		if (uid_eq(u->uid, uid) && u->parent == parent)
			return u;
	return NULL;
}

static struct lunatik_user *lunatik_user_ofpayer(const struct lunatik_payer *payer)
{
	struct lunatik_user *parent;

	if (!uid_valid(payer->owner))
		return lunatik_user_find(payer->uid, NULL);
	parent = lunatik_user_find(payer->owner, NULL);
	return parent ? lunatik_user_find(payer->uid, parent) : NULL;
}

static void lunatik_user_put(struct lunatik_user *u)
{
	struct lunatik_user *parent;

	lockdep_assert_held(&lunatik_users_lock);
	for (; u && --u->references == 0; u = parent) {
		parent = u->parent;
		hlist_del(&u->node);
		free_percpu(u->share);
		kfree(u);
	}
}

/*
 * Returns the user with a reference. A new one comes from *spare, because nothing
 * can be allocated under the lock.
 */
static struct lunatik_user *lunatik_user_get(kuid_t uid, struct lunatik_user *parent,
					     struct lunatik_user **spare)
{
	struct lunatik_user *u = lunatik_user_find(uid, parent);

	if (!u) {
		u = *spare;
		*spare = NULL;
		u->uid = uid;
		u->parent = parent;
		if (parent)
			parent->references++;
		hlist_add_head(&u->node, lunatik_user_bucket(uid));
	}
	u->references++;
	return u;
}

/* ------------------------------------------------------------------------ */
/* Limits                                                                   */
/* ------------------------------------------------------------------------ */

/* The part of a limit for all states that only CAP_SYS_RESOURCE can use. */
static unsigned long lunatik_account_reserve(unsigned long max)
{
	return max / LUNATIK_RESERVE_SHARE;
}

/* How much of a limit for all states this payer may use. */
static unsigned long lunatik_account_limit(unsigned long max, bool privileged)
{
	return privileged ? max : max - lunatik_account_reserve(max);
}

static int lunatik_account_addstate(struct lunatik_user *user, bool privileged)
{
	unsigned int max = READ_ONCE(lunatik_max_states_per_user);
	struct lunatik_user *u;

	lockdep_assert_held(&lunatik_users_lock);
	if (lunatik_states_now >= lunatik_account_limit(READ_ONCE(lunatik_max_states), privileged))
		return -ENOSPC;
	for (u = user; u && !privileged; u = u->parent)
		if (u->states >= max)
			return -EDQUOT;
	WRITE_ONCE(lunatik_states_now, lunatik_states_now + 1);
	for (u = user; u; u = u->parent)
		u->states++;
	return 0;
}

/* Adds to a sum unless that would pass its limit. */
static bool lunatik_account_addsum(atomic_long_t *sum, long size, unsigned long max)
{
	if (atomic_long_add_return(size, sum) <= (long)min_t(unsigned long, max, LONG_MAX))
		return true;
	atomic_long_sub(size, sum);
	return false;
}

static void lunatik_account_subsums(struct lunatik_account *a, long size)
{
	struct lunatik_user *u;

	for (u = a->user; u; u = u->parent)
		atomic_long_sub(size, &u->memory);
	atomic_long_sub(size, &lunatik_memory_now);
}

/* Adds what was subtracted too early. Ignores the limits, because it is in use already. */
static void lunatik_account_forcesums(struct lunatik_account *a, long size)
{
	lunatik_account_subsums(a, -size);
}

static int lunatik_account_addsums(struct lunatik_account *a, long size)
{
	unsigned long all = lunatik_account_limit(READ_ONCE(lunatik_max_memory), a->privileged);
	unsigned long max = a->privileged ? ULONG_MAX : READ_ONCE(lunatik_max_memory_per_user);
	struct lunatik_user *u, *done;

	if (!lunatik_account_addsum(&lunatik_memory_now, size, all))
		return -ENOSPC;
	for (u = a->user; u; u = u->parent)
		if (!lunatik_account_addsum(&u->memory, size, max))
			goto undo;
	return 0;

undo:
	for (done = a->user; done != u; done = done->parent)
		atomic_long_sub(size, &done->memory);
	atomic_long_sub(size, &lunatik_memory_now);
	return -EDQUOT;
}

/* Raises what the sums count to what the account takes. Returns an error when they are full. */
static int lunatik_account_grow(struct lunatik_account *a)
{
	long missing;
	int ret;

	while ((missing = atomic_long_read(&a->taken) - atomic_long_read(&a->granted)) > 0) {
		missing = round_up(missing, LUNATIK_ACCOUNT_STEP);
		ret = lunatik_account_addsums(a, missing);
		if (ret)
			return ret;
		atomic_long_add(missing, &a->granted);
	}
	return 0;
}

/* ------------------------------------------------------------------------ */
/* Accounts                                                                 */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_account_open - give a new state an account, and count the state
 * @a: the account
 * @payer: who is to answer for it
 * @size: what it takes from the beginning to the end, bytes
 *
 * Context: process, may sleep.
 *
 * Return: 0, -ENOSPC when all states together have reached their number or their
 * memory, -EDQUOT when the states of the user have reached theirs, -ENOMEM.
 */
int lunatik_account_open(struct lunatik_account *a, const struct lunatik_payer *payer, size_t size)
{
	struct lunatik_user *parent = NULL, *user;
	struct lunatik_user *spare[2] = {
		kzalloc(sizeof(*user), LUNATIK_BLOCK_GFP),
		kzalloc(sizeof(*user), LUNATIK_BLOCK_GFP),
	};
	unsigned long flags;
	int ret = -ENOMEM;

	if (!spare[0] || !spare[1])
		goto free_spare;
	spin_lock_irqsave(&lunatik_users_lock, flags);
	if (uid_valid(payer->owner))
		parent = lunatik_user_get(payer->owner, NULL, &spare[0]);
	user = lunatik_user_get(payer->uid, parent, &spare[1]);
	ret = lunatik_account_addstate(user, payer->privileged);
	if (ret)
		lunatik_user_put(user);
	if (parent)
		lunatik_user_put(parent);	/* the user has a reference of its own to it */
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
	if (ret)
		goto free_spare;
	a->user = user;
	a->privileged = payer->privileged;
	if (!lunatik_account_charge(a, size, SIZE_MAX)) {
		ret = a->refused;
		lunatik_account_retire(a);
		lunatik_account_close(a, 0);
	}
free_spare:
	kfree(spare[0]);
	kfree(spare[1]);
	return ret;
}

/**
 * lunatik_account_retire - stop counting a state, because it is closed
 * @a: its account, which still counts the memory that is left
 *
 * Context: any.
 */
void lunatik_account_retire(struct lunatik_account *a)
{
	struct lunatik_user *u;
	unsigned long flags;

	spin_lock_irqsave(&lunatik_users_lock, flags);
	WRITE_ONCE(lunatik_states_now, lunatik_states_now - 1);
	for (u = a->user; u; u = u->parent)
		u->states--;
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
}

/**
 * lunatik_account_close - close the account of a state that is about to be freed
 * @a: the account, retired; all but @size was given back
 * @size: as it was opened with
 *
 * Context: any.
 */
void lunatik_account_close(struct lunatik_account *a, size_t size)
{
	unsigned long flags;

	lunatik_account_uncharge(a, size);
	/* Anything still counted here was leaked, or was charged and uncharged differently. */
	WARN_ON_ONCE(atomic_long_read(&a->taken) != 0);
	lunatik_account_subsums(a, atomic_long_read(&a->granted));
	spin_lock_irqsave(&lunatik_users_lock, flags);
	lunatik_user_put(a->user);
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
}

/**
 * lunatik_account_charge - count memory that is about to be taken
 * @a: the account
 * @size: how much, bytes
 * @max: what the account may take in all, bytes
 *
 * Context: any.
 *
 * Return: true if the limits allow it; if not, a->refused says whose limit it is.
 */
bool lunatik_account_charge(struct lunatik_account *a, size_t size, size_t max)
{
	long taken = atomic_long_add_return(size, &a->taken);
	int ret = -ENOMEM;

	if (taken > 0 && (size_t)taken <= max) {
		if (taken <= atomic_long_read(&a->granted))
			return true;
		ret = lunatik_account_grow(a);
		if (!ret)
			return true;
	}
	atomic_long_sub(size, &a->taken);
	WRITE_ONCE(a->refused, ret);
	return false;
}

/**
 * lunatik_account_force - count memory that cannot be refused
 * @a: the account
 * @size: how much, bytes
 *
 * The sums do not count it until the next charge. That is harmless, because the
 * caller is about to give back more than @size.
 *
 * Context: any.
 */
void lunatik_account_force(struct lunatik_account *a, size_t size)
{
	atomic_long_add(size, &a->taken);
}

/* Lower the grant from what it was to what to keep, unless it has changed meanwhile. */
static void lunatik_account_shrink(struct lunatik_account *a, long granted, long keep)
{
	long taken;

	if (atomic_long_cmpxchg(&a->granted, granted, keep) != granted)
		return;
	lunatik_account_subsums(a, granted - keep);
	/* A charge in between may have relied on the old grant, so count that part again. */
	taken = atomic_long_read(&a->taken);
	if (taken > keep) {
		lunatik_account_forcesums(a, taken - keep);
		atomic_long_add(taken - keep, &a->granted);
	}
}

/**
 * lunatik_account_settle - count no more than what is taken, from now on
 * @a: the account of a state that is closed
 *
 * Files that stay open keep a part of the state, perhaps for long and by the will
 * of another user, and its own user pays for no more than that.
 *
 * Context: any.
 */
void lunatik_account_settle(struct lunatik_account *a)
{
	long granted, taken;

	/* Either this sees what is uncharged now, or who uncharges it sees @settled. */
	smp_store_mb(a->settled, true);
	granted = atomic_long_read(&a->granted);
	taken = max(atomic_long_read(&a->taken), 0L);
	if (granted > taken)
		lunatik_account_shrink(a, granted, taken);
}

/**
 * lunatik_account_uncharge - stop counting memory that was given back
 * @a: the account
 * @size: how much, bytes
 *
 * Context: any.
 */
void lunatik_account_uncharge(struct lunatik_account *a, size_t size)
{
	long taken = atomic_long_sub_return(size, &a->taken);
	long granted = atomic_long_read(&a->granted);
	long keep = round_up(max(taken, 0L), LUNATIK_ACCOUNT_STEP) + LUNATIK_ACCOUNT_STEP;

	if (READ_ONCE(a->settled)) {
		lunatik_account_settle(a);
		return;
	}
	/* Keep one step, because an account that shrinks often grows again. */
	if (granted - keep >= LUNATIK_ACCOUNT_STEP)
		lunatik_account_shrink(a, granted, keep);
}

/* ------------------------------------------------------------------------ */
/* Usage                                                                    */
/* ------------------------------------------------------------------------ */

/**
 * lunatik_account_addhooks - a state is to have hooks
 * @a: its account
 * @count: how many
 *
 * Context: any.
 *
 * Return: 0, or -EDQUOT when a user has too many.
 */
int lunatik_account_addhooks(struct lunatik_account *a, unsigned int count)
{
	struct lunatik_user *u;
	unsigned long flags;
	int ret = 0;

	spin_lock_irqsave(&lunatik_users_lock, flags);
	for (u = a->user; u && !a->privileged && !ret; u = u->parent)
		if (u->hooks + count > LUNATIK_HOOKS_MAX_USER)
			ret = -EDQUOT;
	for (u = a->user; u && !ret; u = u->parent)
		u->hooks += count;
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
	return ret;
}

/**
 * lunatik_account_subhooks - a state has its hooks no more
 * @a: its account
 * @count: how many
 *
 * Context: any.
 */
void lunatik_account_subhooks(struct lunatik_account *a, unsigned int count)
{
	struct lunatik_user *u;
	unsigned long flags;

	spin_lock_irqsave(&lunatik_users_lock, flags);
	for (u = a->user; u; u = u->parent)
		u->hooks -= count;
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
}

/**
 * lunatik_account_share - what the hooks of a state share of each processor's time
 * @a: its account
 *
 * All users of a user namespace share what its owner has, because one can act as many.
 *
 * Context: process, may sleep.
 *
 * Return: it, good as long as the account, or NULL when there is no memory.
 */
struct lunatik_share __percpu *lunatik_account_share(struct lunatik_account *a)
{
	struct lunatik_user *u = a->user->parent ?: a->user;
	struct lunatik_share __percpu *share;

	if (READ_ONCE(u->share))
		return u->share;
	share = alloc_percpu_gfp(struct lunatik_share, GFP_KERNEL_ACCOUNT);
	if (share && cmpxchg(&u->share, NULL, share))
		free_percpu(share);
	return u->share;
}

/**
 * lunatik_account_memory - the memory of all states
 *
 * Context: any.
 *
 * Return: the usage, bytes.
 */
struct lunatik_usage lunatik_account_memory(void)
{
	unsigned long max = READ_ONCE(lunatik_max_memory);

	return (struct lunatik_usage) {
		.now = atomic_long_read(&lunatik_memory_now),
		.max = max,
		.reserved = lunatik_account_reserve(max),
	};
}

/**
 * lunatik_account_states - the number of states
 *
 * Context: any.
 *
 * Return: the usage, in states.
 */
struct lunatik_usage lunatik_account_states(void)
{
	unsigned long max = READ_ONCE(lunatik_max_states);

	return (struct lunatik_usage) {
		.now = READ_ONCE(lunatik_states_now),
		.max = max,
		.reserved = lunatik_account_reserve(max),
	};
}

/**
 * lunatik_account_ofuser - what the states of a user take
 * @payer: the user
 * @states: out: their number
 * @memory: out: their memory, bytes
 *
 * A privileged user has no limit, so @max is the largest number in both.
 *
 * Context: any.
 */
void lunatik_account_ofuser(const struct lunatik_payer *payer, struct lunatik_usage *states,
			    struct lunatik_usage *memory)
{
	struct lunatik_user *u;
	unsigned long flags;

	*states = (struct lunatik_usage) {
		.max = payer->privileged ? UINT_MAX : READ_ONCE(lunatik_max_states_per_user),
	};
	*memory = (struct lunatik_usage) {
		.max = payer->privileged ? ULONG_MAX : READ_ONCE(lunatik_max_memory_per_user),
	};
	spin_lock_irqsave(&lunatik_users_lock, flags);
	u = lunatik_user_ofpayer(payer);
	if (u) {
		states->now = u->states;
		memory->now = atomic_long_read(&u->memory);
	}
	spin_unlock_irqrestore(&lunatik_users_lock, flags);
}

/**
 * lunatik_account_init - set the limits that no parameter gives to shares of RAM
 *
 * Context: process; no state is made yet.
 */
void lunatik_account_init(void)
{
	u64 ram = (u64)totalram_pages() << PAGE_SHIFT;

	if (!lunatik_max_memory)
		lunatik_max_memory = ram / LUNATIK_MEMORY_SHARE;
	if (!lunatik_max_memory_per_user)
		lunatik_max_memory_per_user = ram / LUNATIK_MEMORY_SHARE_USER;
}
