// SPDX-License-Identifier: GPL-2.0-only
/*
 * The table of states: names, references, creation, close.
 *
 * Lookup takes no lock. Adding and removing take the mutex, so that the check for
 * a duplicate and the insertion are one step. The table has one reference. The
 * struct is freed a grace period after the last reference was dropped, because a
 * lookup may still see it. A close does not wait for the users of a state, so
 * they keep a handle on which every operation fails.
 */
#include <linux/export.h>
#include <linux/ktime.h>
#include <linux/limits.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/mutex.h>
#include <linux/random.h>
#include <linux/rculist.h>
#include <linux/siphash.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/xarray.h>

#include "block.h"
#include "buffer.h"
#include "hook.h"
#include "limits.h"
#include "owner.h"
#include "shelf.h"
#include "states.h"
#include "universe.h"

static struct hlist_head *lunatik_names;
static unsigned int lunatik_names_bits;
static siphash_key_t lunatik_names_key;

/* The same states by their numbers: the order of creation. */
static DEFINE_XARRAY(lunatik_ids);
static u64 lunatik_lastid;

/* Protects changes of the above, and lunatik_table_gone, which says that the module exits. */
static DEFINE_MUTEX(lunatik_table);
static bool lunatik_table_gone;

static struct hlist_head *lunatik_states_bucket(const char *name)
{
	u64 hash = siphash(name, strlen(name), &lunatik_names_key);

	return &lunatik_names[hash & (BIT(lunatik_names_bits) - 1)];
}

/* Under RCU or the mutex. */
static lunatik_State *lunatik_states_find(const char *name)
{
	lunatik_State *s;

	hlist_for_each_entry_rcu(s, lunatik_states_bucket(name), node, lockdep_is_held(&lunatik_table))
		if (!strcmp((const char *)s->name, name))
			return s;
	return NULL;
}

/**
 * lunatik_statelookup - find a state by its name
 * @name: the name
 *
 * Context: any but NMI.
 *
 * Return: the state with a reference that the caller drops with
 * lunatik_putstate(), or NULL if there is none of that name.
 */
lunatik_State *lunatik_statelookup(const char *name)
{
	lunatik_State *s;

	rcu_read_lock();
	s = lunatik_states_find(name);
	if (s && (READ_ONCE(s->closed) || !refcount_inc_not_zero(&s->users)))
		s = NULL;
	rcu_read_unlock();
	return s;
}
EXPORT_SYMBOL_GPL(lunatik_statelookup);

/* What its structs take, bytes. */
static size_t lunatik_states_cost(const lunatik_State *s)
{
	return lunatik_block_structcost(sizeof(*s)) +
	       lunatik_block_structcost(sizeof(*s->universe));
}

/**
 * lunatik_putstate - drop a reference to a state
 * @s: the state
 *
 * A caller that has no reference, as after lunatik_newstate(), does no harm: the
 * table's reference stays, because the state is not closed, and the kernel log has
 * a warning once.
 *
 * Context: any but NMI.
 */
void lunatik_putstate(lunatik_State *s)
{
	if (refcount_dec_not_one(&s->users))
		return;
	/* The table has the last reference until the state is closed. */
	if (!READ_ONCE(s->closed)) {
		pr_warn_once("lunatik: %pS drops a reference that it does not have\n",
			     __builtin_return_address(0));
		return;
	}
	if (refcount_dec_and_test(&s->users)) {
		lunatik_account_close(&s->account, lunatik_states_cost(s));
		kfree(s->universe);
		kfree_rcu(s, rcu);
	}
}
EXPORT_SYMBOL_GPL(lunatik_putstate);

/**
 * lunatik_states_isname - is this a valid name of a state?
 * @name: the array that a program gave
 *
 * Context: any.
 *
 * Return: true if it is 1 to LUNATIK_NAME_MAXSIZE - 1 bytes and a NUL, with no
 * '/' and no control character.
 */
bool lunatik_states_isname(const unsigned char name[LUNATIK_NAME_MAXSIZE])
{
	size_t i;

	for (i = 0; i < LUNATIK_NAME_MAXSIZE && name[i]; i++)
		if (name[i] < 0x20 || name[i] == 0x7f || name[i] == '/')
			return false;
	return i > 0 && i < LUNATIK_NAME_MAXSIZE;
}

/* Frees a state that has no Lua and was never in the table. */
static void lunatik_states_free(lunatik_State *s)
{
	lunatik_account_retire(&s->account);
	lunatik_account_close(&s->account, lunatik_states_cost(s));
	kfree(s->universe);
	kfree(s);
}

/* Makes a state that has no Lua yet, and counts it. Returns an ERR_PTR on errors. */
static lunatik_State *lunatik_states_alloc(const struct lunatik_config *config)
{
	lunatik_State *s = kzalloc(sizeof(*s), LUNATIK_BLOCK_GFP);
	int ret;

	if (!s)
		return ERR_PTR(-ENOMEM);
	ret = -ENOMEM;
	s->universe = kzalloc(sizeof(*s->universe), LUNATIK_BLOCK_GFP);
	if (!s->universe)
		goto free_state;
	ret = lunatik_account_open(&s->account, &config->payer, lunatik_states_cost(s));
	if (ret)
		goto free_universe;
	lunatik_universe_init(s->universe, s);
	strscpy((char *)s->name, config->name, sizeof(s->name));
	spin_lock_init(&s->lock);
	INIT_LIST_HEAD(&s->shelves);
	refcount_set(&s->users, 2);	/* one of the table, one of the caller */
	lunatik_output_init(&s->output);
	s->maxalloc = config->maxalloc;
	s->ceiling = config->maxalloc;
	s->grace = config->maxalloc;
	s->timeout = config->timeout;
	s->created = ktime_get_real_ns();
	s->uid = config->uid;
	s->gid = config->gid;
	s->mode = config->mode;
	return s;

free_universe:
	kfree(s->universe);
free_state:
	kfree(s);
	return ERR_PTR(ret);
}

/* Under the mutex. Can a state of this name be added? */
static int lunatik_states_admit(const struct lunatik_config *config)
{
	lockdep_assert_held(&lunatik_table);
	if (lunatik_table_gone)
		return -ENODEV;
	return lunatik_states_find(config->name) ? -EEXIST : 0;
}

static int lunatik_states_insert(lunatik_State *s)
{
	int ret;

	lockdep_assert_held(&lunatik_table);
	s->id = lunatik_lastid + 1;
	/* Do not charge a control group, because that can wait for seconds under the mutex. */
	ret = xa_insert(&lunatik_ids, s->id, s, GFP_KERNEL);
	if (ret)
		return ret;
	lunatik_lastid++;
	hlist_add_head_rcu(&s->node, lunatik_states_bucket((const char *)s->name));
	return 0;
}

/**
 * lunatik_states_create - make a state
 * @config: its properties; the name was checked
 *
 * Context: process, may sleep.
 *
 * Return: the state with a reference for the caller, or an ERR_PTR: -EEXIST,
 * -ENOSPC (a limit of all states is reached), -EDQUOT (a limit of the user is),
 * -ENOMEM, -ERESTARTSYS (a signal came), -EINVAL (the cap is below the minimum),
 * -ENODEV (the module exits).
 */
lunatik_State *lunatik_states_create(const struct lunatik_config *config)
{
	lunatik_State *s;
	int ret;

	if (config->maxalloc < LUNATIK_MAXALLOC_MIN)
		return ERR_PTR(-EINVAL);

	/* Check the name first, because to make a universe in vain is expensive. */
	mutex_lock(&lunatik_table);
	ret = lunatik_states_admit(config);
	mutex_unlock(&lunatik_table);
	if (ret)
		return ERR_PTR(ret);

	s = lunatik_states_alloc(config);
	if (IS_ERR(s))
		return s;
	ret = lunatik_universe_open(s->universe);
	if (ret)
		goto free_state;

	mutex_lock(&lunatik_table);
	ret = lunatik_states_admit(config);
	if (!ret)
		ret = lunatik_states_insert(s);
	mutex_unlock(&lunatik_table);
	if (ret)
		goto close_lua;
	return s;

close_lua:
	lunatik_universe_close(s->universe, LUNATIK_CLOSE_TIMEOUT);
free_state:
	lunatik_states_free(s);
	return ERR_PTR(ret);
}

/**
 * lunatik_newstate - make a state
 * @maxalloc: cap of its memory, bytes; at least LUNATIK_MAXALLOC_MIN
 * @name: its name; see LUNATIK_NAME_MAXSIZE
 *
 * It belongs to root, and nobody else may use it.
 *
 * Context: process, may sleep.
 *
 * Return: the state, good until its name is closed, with no reference for the
 * caller; or NULL on any error.
 */
lunatik_State *lunatik_newstate(size_t maxalloc, const char *name)
{
	unsigned char copy[LUNATIK_NAME_MAXSIZE] = { 0 };
	struct lunatik_config config = {
		.name = (const char *)copy,
		.maxalloc = maxalloc,
		.timeout = lunatik_limits_timeout(),
		.uid = GLOBAL_ROOT_UID,
		.gid = GLOBAL_ROOT_GID,
		.mode = 0600,
		.payer = { GLOBAL_ROOT_UID, INVALID_UID, .privileged = true },
	};
	lunatik_State *s;

	/* A name that is too long leaves no NUL in the copy, so it fails the check. */
	memcpy(copy, name, strnlen(name, sizeof(copy)));
	if (!lunatik_states_isname(copy))
		return NULL;
	s = lunatik_states_create(&config);
	if (IS_ERR(s))
		return NULL;
	lunatik_putstate(s);
	return s;
}
EXPORT_SYMBOL_GPL(lunatik_newstate);

/* As lunatik_states_close(), but the finalizers have "timeout" ns. */
static int lunatik_states_closewithin(lunatik_State *s, bool force, u64 timeout,
				      const struct file *file)
{
	int ret = lunatik_owner_revoke(s, force);

	if (ret)
		return ret;
	/* Its hooks may have been made while this waited for its turn. */
	ret = file ? lunatik_hook_may(s->universe, file) : 0;
	if (ret) {
		lunatik_disown(s);
		return ret;
	}
	lunatik_universe_close(s->universe, timeout);
	mutex_lock(&lunatik_table);
	hlist_del_init_rcu(&s->node);
	xa_erase(&lunatik_ids, s->id);
	mutex_unlock(&lunatik_table);
	lunatik_account_retire(&s->account);
	lunatik_owner_bury(s);
	lunatik_shelf_clearall(s);
	lunatik_buffer_dropscratch(s);
	lunatik_output_hangup(&s->output);
	lunatik_account_settle(&s->account);
	lunatik_putstate(s);
	return 0;
}

/**
 * lunatik_states_close - revoke a state
 * @s: the state; the caller keeps its reference
 * @force: stop a run in progress and wait for its end; without it that is -EBUSY
 * @file: by which the caller asks for it, or NULL if that is the kernel itself
 *
 * Context: process, may sleep. The caller is not the owner.
 *
 * Return: 0 when the name is free and the memory given back, -EBUSY, -ENOENT
 * when another task closes it, -EINTR when a fatal signal came first, -EPERM when the
 * caller may not use what its hooks do.
 */
int lunatik_states_close(lunatik_State *s, bool force, const struct file *file)
{
	return lunatik_states_closewithin(s, force, LUNATIK_CLOSE_TIMEOUT, file);
}

/**
 * lunatik_close - close a state by its name
 * @name: the name
 *
 * Context: process, may sleep. The caller is not the owner.
 *
 * Return: 0 when the name is free and the memory given back; -1 when there is
 * none of that name or code runs in it.
 */
int lunatik_close(const char *name)
{
	lunatik_State *s = lunatik_statelookup(name);
	int ret;

	if (!s)
		return -1;
	ret = lunatik_states_close(s, false, NULL);
	lunatik_putstate(s);
	return ret ? -1 : 0;
}
EXPORT_SYMBOL_GPL(lunatik_close);

/**
 * lunatik_states_next - go through the states in the order of creation
 * @cursor: in: 0, or the number of the last state; out: the number of this one
 *
 * Context: any but NMI.
 *
 * Return: the next state with a reference for the caller, or NULL.
 */
lunatik_State *lunatik_states_next(u64 *cursor)
{
	unsigned long id = *cursor;
	lunatik_State *s;

	rcu_read_lock();
	do {
		s = xa_find_after(&lunatik_ids, &id, ULONG_MAX, XA_PRESENT);
	} while (s && !refcount_inc_not_zero(&s->users));
	rcu_read_unlock();
	if (s)
		*cursor = id;
	return s;
}

/**
 * lunatik_states_init - prepare the table
 *
 * Context: process, may sleep; no state is made yet.
 *
 * Return: 0 or -ENOMEM.
 */
int lunatik_states_init(void)
{
	unsigned int buckets = clamp(lunatik_max_states, 16U, 1U << 20);

	lunatik_names_bits = order_base_2(buckets);
	lunatik_names = kvcalloc(BIT(lunatik_names_bits), sizeof(*lunatik_names), GFP_KERNEL);
	if (!lunatik_names)
		return -ENOMEM;
	get_random_bytes(&lunatik_names_key, sizeof(lunatik_names_key));
	return 0;
}

/**
 * lunatik_states_exit - close all states, free the table
 *
 * No run is in progress, because files and kernel users hold the module. The
 * finalizers of all states together have as long as those of one, because
 * nothing can interrupt this and there may be many states.
 *
 * Context: process, may sleep.
 */
void lunatik_states_exit(void)
{
	ktime_t deadline = ktime_add_ns(ktime_get(), LUNATIK_CLOSE_TIMEOUT);
	lunatik_State *s;
	u64 cursor = 0;

	mutex_lock(&lunatik_table);
	lunatik_table_gone = true;
	mutex_unlock(&lunatik_table);
	while ((s = lunatik_states_next(&cursor))) {
		lunatik_states_closewithin(s, true, max_t(s64, ktime_sub(deadline, ktime_get()), 0),
					   NULL);
		lunatik_putstate(s);
	}
	xa_destroy(&lunatik_ids);
	kvfree(lunatik_names);
}
