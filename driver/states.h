/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Named Lua states: the kernel API.
 *
 *	lunatik_State *s = lunatik_newstate(SZ_1M, "router");
 *
 *	s = lunatik_statelookup("router");
 *	if (s && !lunatik_own(s)) {
 *		struct lunatik_exec x = { .chunk = text, .chunk_len = len };
 *
 *		err = lunatik_exec(s, &x);	// exec.h
 *		...
 *		lunatik_disown(s);
 *	}
 *	lunatik_putstate(s);
 *
 *	lunatik_close("router");
 */
#ifndef LUNATIK_STATES_H
#define LUNATIK_STATES_H

#include <linux/list.h>
#include <linux/refcount.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/uidgid.h>
#include <linux/wait.h>

#include "account.h"
#include "bounds.h"
#include "lua.h"
#include "output.h"
#include "uapi/linux/lunatik.h"

/**
 * struct lunatik_state - a named Lua universe, its bounds and its users
 * @node: in the table of names
 * @L: the main thread; NULL once closed. Of the owner alone
 * @lock: protects the ownership: @busy, @closed, @owner, @turns. Held for nanoseconds
 * @users: references: the table's, and one for each user
 * @maxalloc: cap of the memory, bytes
 * @curralloc: memory that Lua holds, bytes; written by the owner alone
 * @name: NUL-terminated
 *
 * What follows is the module's own.
 * @peakalloc: the highest @curralloc ever
 * @ceiling: what the state may take now, bytes: its cap, or somewhat more where
 *	the cap was set below what it takes; written under @lock
 * @account: what the state takes of the machine, and who answers for it
 * @buffered: the part of that which buffers take, bytes
 * @oversized: how many blocks are larger than Lua knows; of the owner alone
 * @bounds: time and stack of the execution in progress
 * @busy: there is an owner
 * @closed: there is no Lua left
 * @owner: the owner, where it is a process
 * @turns: those who wait to own it, in the order in which they will
 * @shelves: where files keep results; under @lock
 * @output: the print stream
 * @id: its number, never used again
 * @timeout: deadline of a run, ns, or LUNATIK_TIMEOUT_NONE
 * @created: when, ns since the Epoch
 * @runs: how many there were
 * @errors: how many of these did not end OK
 * @runtime: how long they took, ns
 * @run_began: when the run in progress began, ns of the monotonic clock; 0: none
 * @uid: the user it belongs to
 * @gid: the group likewise
 * @mode: permission bits
 * @rcu: for its end
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
	size_t peakalloc;
	size_t ceiling;
	struct lunatik_account account;
	atomic_long_t buffered;
	unsigned int oversized;
	struct lunatik_bounds bounds;
	bool busy;
	bool closed;
	struct task_struct *owner;
	struct list_head turns;
	struct list_head shelves;
	struct lunatik_output output;
	u64 id;
	u64 timeout;
	u64 created;
	u64 runs;
	u64 errors;
	u64 runtime;
	u64 run_began;
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

/* To run code: own, lunatik_exec(), disown. */
int lunatik_own(lunatik_State *s);
int lunatik_tryown(lunatik_State *s, gfp_t gfp);
void lunatik_disown(lunatik_State *s);

/* Inside the module: the richer forms. */

/**
 * struct lunatik_config - what a new state shall be
 * @name: its name
 * @maxalloc: cap, bytes
 * @timeout: deadline of a run, ns, or LUNATIK_TIMEOUT_NONE
 * @uid: the user it belongs to
 * @gid: the group likewise
 * @mode: permission bits
 * @payer: who is to answer for what it takes
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
int lunatik_states_close(lunatik_State *s, bool force);
lunatik_State *lunatik_states_next(u64 *cursor);
bool lunatik_states_isname(const unsigned char name[LUNATIK_NAME_MAXSIZE]);

int lunatik_states_init(void);
void lunatik_states_exit(void);

static inline lunatik_State *lunatik_states_of(lua_State *L)
{
	return container_of(lunatik_host_of(L), lunatik_State, bounds.host);
}

#endif
