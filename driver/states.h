/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Named Lua states: the kernel API. README.md has an example.
 */
#ifndef LUNATIK_STATES_H
#define LUNATIK_STATES_H

#include <linux/list.h>
#include <linux/refcount.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/uidgid.h>

#include "account.h"
#include "lua.h"
#include "output.h"
#include "uapi/linux/lunatik.h"

struct file;
struct lunatik_buffer;
struct lunatik_universe;

/**
 * struct lunatik_state - a named Lua universe, its limits and its users
 * @node: in the table of names; changed under the table's mutex, read under RCU
 * @L: the main thread; NULL once closed. Of the owner alone
 * @lock: protects @closed, @shelves, @ceiling, and who owns @universe. Held for
 *	nanoseconds and never while Lua runs, because any context may take it
 * @users: references: the table's, and one for each user
 * @maxalloc: the cap, bytes; written under @lock
 * @curralloc: memory that Lua holds, bytes; written by the owner alone
 * @name: NUL-terminated
 *
 * The fields below are private to the module.
 * @universe: what executes; set once. @L and @curralloc are the same as in there
 * @ceiling: what the state may take now, bytes: its cap; or, where the cap was
 *	set below what it takes, a little more than that. Written under @lock
 * @grace: what the next run may take, bytes: as @ceiling, which is the cap alone
 *	for a run in progress when the cap was set. Under @lock
 * @account: what the state takes of the machine, and who answers for it
 * @buffered: the part of it that buffers take, bytes. Atomic, because those who
 *	wait for their turn charge buffers too
 * @scratch: the buffer that it keeps for short input and results; NULL: there is none
 *	yet. Exchanged whole (buffer.c), because those who wait for their turn take it too
 * @closed: there is no Lua left; written under @lock
 * @shelves: where files keep results, because a close frees them; under @lock
 * @output: what print() gave
 * @id: its number, which no other state ever has
 * @timeout: deadline of a run, ns, or LUNATIK_TIMEOUT_NONE
 * @created: when it was made, ns since the Epoch
 * @uid: the user it belongs to
 * @gid: the group likewise
 * @mode: permission bits
 * @rcu: frees the struct a grace period after the last reference
 */
typedef struct lunatik_state {
	struct hlist_node node;
	lua_State *L;
	spinlock_t lock;
	refcount_t users;
	size_t maxalloc;
	size_t curralloc;
	unsigned char name[LUNATIK_NAME_MAXSIZE];
	/* private: */
	struct lunatik_universe *universe;
	size_t ceiling;
	size_t grace;
	struct lunatik_account account;
	atomic_long_t buffered;
	struct lunatik_buffer *scratch;
	bool closed;
	struct list_head shelves;
	struct lunatik_output output;
	u64 id;
	u64 timeout;
	u64 created;
	kuid_t uid;
	kgid_t gid;
	umode_t mode;
	struct rcu_head rcu;
} lunatik_State;

/* The founding API. */
lunatik_State *lunatik_statelookup(const char *name);
lunatik_State *lunatik_newstate(size_t maxalloc, const char *name);
int lunatik_close(const char *name);

void lunatik_putstate(lunatik_State *s);

/* To run code, own the state, call lunatik_exec() and disown it. */
int lunatik_own(lunatik_State *s);
int lunatik_tryown(lunatik_State *s, gfp_t gfp);
void lunatik_disown(lunatik_State *s);

/* The forms for use inside the module, which return errors and take more settings. */

/**
 * struct lunatik_config - the properties of a new state
 * @name: its name
 * @maxalloc: cap, bytes
 * @timeout: deadline of a run, ns, or LUNATIK_TIMEOUT_NONE
 * @uid: the user it belongs to
 * @gid: the group likewise
 * @mode: permission bits
 * @payer: who answers for what it takes
 */
struct lunatik_config {
	const char *name;
	size_t maxalloc;
	u64 timeout;
	kuid_t uid;
	kgid_t gid;
	umode_t mode;
	struct lunatik_payer payer;
};

lunatik_State *lunatik_states_create(const struct lunatik_config *config);
int lunatik_states_close(lunatik_State *s, bool force, const struct file *file);
lunatik_State *lunatik_states_next(u64 *cursor);
bool lunatik_states_isname(const unsigned char name[LUNATIK_NAME_MAXSIZE]);

int lunatik_states_init(void);
void lunatik_states_exit(void);

#endif
