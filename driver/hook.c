// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hooks: functions of scripts that answer events.
 *
 * A run only notes the hooks that it asks for. When it ends well they are committed: the
 * universe gets its reserve and the thread of events, and the kernel's hooks are registered,
 * which do nothing yet. Whatever fails takes all of this back, and the run fails. When the
 * owner leaves the state the universe goes live by one store, which cannot fail, and its set
 * of hooks stays as it is until the state is closed.
 *
 * The order of locks: the owner of a state, the mutex of hooks, what the kernel registers
 * with. Nothing that an event touches is under the mutex.
 */
#include <linux/bottom_half.h>
#include <linux/capability.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/minmax.h>
#include <linux/mutex.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/sched/clock.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "lauxlib.h"

#include "account.h"
#include "alloc.h"
#include "block.h"
#include "hook.h"
#include "limits.h"
#include "share.h"
#include "universe.h"

/* Protects which hooks there are in all and in a universe, and which of them are attached. */
static DEFINE_MUTEX(lunatik_hooks_mutex);
static LIST_HEAD(lunatik_hooks);

/* ------------------------------------------------------------------------ */
/* Events                                                                   */
/* ------------------------------------------------------------------------ */

static noinline void lunatik_hook_miss(struct lunatik_hook *hook, enum lunatik_missed why)
{
	atomic_long_inc(&hook->missed[why]);
}

/* What went wrong in a call, a text that is good until the universe has another owner. */
static const char *lunatik_hook_why(const struct lunatik_hook *hook,
				    const struct lunatik_event *event, size_t *len)
{
	const char *why;

	if (event->outcome == LUAI_STRANGE)
		why = "the function gave what is no answer";
	else
		why = luai_failure(hook->atomic->L, len);
	if (!why)
		why = "the error is no string";
	if (!*len)
		*len = strlen(why);
	return why;
}

/*
 * Tell an error, once in a while: a function that fails does so at each event. Without a
 * traceback, because the calls that there were are gone.
 */
static noinline void lunatik_hook_tell(struct lunatik_hook *hook, const struct lunatik_event *event)
{
	lua_State *L = hook->atomic->L;
	u64 now = sched_clock();
	const char *why;
	size_t len = 0;

	hook->errors++;
	if (hook->told && now - hook->told < LUNATIK_TELL_PERIOD)
		return;
	hook->told = now;
	why = lunatik_hook_why(hook, event, &len);
	len = min(len, sizeof(hook->error) - 1);
	memcpy(hook->error, why, len);
	hook->error[len] = '\0';
	lunatik_host_write(L, hook->kind->name, strlen(hook->kind->name));
	lunatik_host_write(L, ": ", 2);
	lunatik_host_write(L, hook->error, len);
	lunatik_host_writeline(L);
}

/* The function was called, and nobody else has the universe yet. */
static __always_inline void lunatik_hook_count(struct lunatik_hook *hook,
					       const struct lunatik_event *event)
{
	hook->calls++;
	if (likely(event->outcome == LUAI_ANSWERED)) {
		if (hook->kind->answers)
			hook->answers[event->answer]++;
	} else if (event->outcome == LUAI_FAILED ||
		   (event->outcome == LUAI_STRANGE && hook->kind->answers)) {
		lunatik_hook_tell(hook, event);
	}
}

/* Root may change the part of all that have none of their own. */
static __always_inline unsigned int lunatik_hook_percent(const struct lunatik_hook *hook)
{
	return hook->rule.percent ?: READ_ONCE(lunatik_cpu_percent);
}

/*
 * With bottom halves or interrupts disabled. The time of the owner is counted before
 * another can come.
 */
static __always_inline enum lunatik_missed lunatik_hook_serve(struct lunatik_hook *hook,
							      struct lunatik_event *event)
{
	u64 began = sched_clock(), spent;
	enum lunatik_missed missed;

	if (unlikely(!lunatik_share_may(hook->share, lunatik_hook_percent(hook), began)))
		return LUNATIK_MISSED_SHARE;
	missed = lunatik_atomic_call(hook->atomic, event);
	if (likely(!missed))
		lunatik_hook_count(hook, event);
	spent = sched_clock() - began;
	lunatik_share_use(hook->share, spent);
	if (unlikely(missed)) {
		atomic64_add(spent, &hook->waited);
		return missed;
	}
	hook->time += spent;
	if (unlikely(spent > hook->longest))
		hook->longest = spent;
	lunatik_atomic_done(hook->atomic);
	return LUNATIK_MISSED_NOT;
}

/**
 * lunatik_hook_call - have an event answered, and learn how
 * @hook: the hook
 * @event: the event; its place, subject and budget are set here
 *
 * Context: that of lunatik_hook_answer().
 *
 * Return: false when the hook is not live yet. Else @event->outcome is LUAI_ANSWERED or not.
 */
bool lunatik_hook_call(struct lunatik_hook *hook, struct lunatik_event *event)
{
	enum lunatik_missed missed;
	bool bh;

	if (!lunatik_atomic_islive(hook->atomic))
		return false;
	event->place = hook->place;
	event->subject = hook->subject;
	event->budget = hook->rule.budget;
	event->outcome = LUAI_FAILED;
	if (unlikely(in_nmi())) {
		event->missed = LUNATIK_MISSED_CONTEXT;
		lunatik_hook_miss(hook, LUNATIK_MISSED_CONTEXT);
		return true;
	}
	bh = lunatik_atomic_disablebh();
	missed = lunatik_hook_serve(hook, event);
	if (bh)
		local_bh_enable();
	event->missed = missed;
	if (unlikely(missed))
		lunatik_hook_miss(hook, missed);
	return true;
}
EXPORT_SYMBOL_GPL(lunatik_hook_call);

/* ------------------------------------------------------------------------ */
/* What a run asks for                                                      */
/* ------------------------------------------------------------------------ */

/* Where the table of what was noted is in the registry. */
static const char lunatik_hook_key;

/**
 * struct lunatik_note - a hook that a run has asked for
 * @kind: what it is
 * @rule: how events are to be answered
 * @params: where it is to be
 *
 * A userdata, with the function and its subject as user values.
 */
struct lunatik_note {
	const struct lunatik_hook_kind *kind;
	struct lunatik_rule rule;
	unsigned char params[LUNATIK_HOOK_PARAMSIZE];
};

/**
 * lunatik_hook_check - can a run ask for a hook now?
 * @L: a thread of the universe. Raises if it cannot
 * @kind: the kind of hook
 *
 * When it returns the caller is a process, which has its own rights.
 *
 * Context: that of the owner.
 */
void lunatik_hook_check(lua_State *L, const struct lunatik_hook_kind *kind)
{
	const struct lunatik_universe *u = lunatik_universe_of(L);

	if (IS_ENABLED(CONFIG_PREEMPT_RT))
		luaL_error(L, "%s: this kernel (PREEMPT_RT) cannot call a script", kind->name);
	if (u->atomic)
		luaL_error(L, "%s: the state has its hooks already; close it, and make all in one run",
			   kind->name);
	if (!u->bounds.sleeps)
		luaL_error(L, "%s: hooks are made where a run may sleep", kind->name);
}
EXPORT_SYMBOL_GPL(lunatik_hook_check);

/* An integer field of the table of options, or what there is without. */
static lua_Integer lunatik_hook_integer(lua_State *L, int options, const char *name,
					lua_Integer otherwise, lua_Integer max)
{
	lua_Integer n = otherwise;
	int isint = 1, given;

	given = lua_getfield(L, options, name) != LUA_TNIL;
	if (given)
		n = lua_tointegerx(L, -1, &isint);
	lua_pop(L, 1);
	if (given && (!isint || n < 1 || n > max))
		luaL_error(L, "%s: an integer from 1 to %I is expected", name, (LUAI_UACINT)max);
	return n;
}

/* Which of the answers is the default? There is none that nobody has named. */
static int lunatik_hook_fallback(lua_State *L, int options, const struct lunatik_hook_kind *kind)
{
	const char *const *answer;
	const char *name = NULL;
	luaL_Buffer all;

	if (options && lua_getfield(L, options, "default") == LUA_TSTRING)
		name = lua_tostring(L, -1);
	for (answer = kind->answers; name && *answer; answer++) {
		if (!strcmp(*answer, name)) {
			lua_pop(L, 1);
			return answer - kind->answers;
		}
	}
	luaL_buffinit(L, &all);
	for (answer = kind->answers; *answer; answer++) {
		luaL_addstring(&all, answer == kind->answers ? "'" : " or '");
		luaL_addstring(&all, *answer);
		luaL_addstring(&all, "'");
	}
	luaL_pushresult(&all);
	return luaL_error(L, "default: %s is expected, the answer when the function gives none",
			  lua_tostring(L, -1));
}

/**
 * lunatik_hook_getrule - read how the events of a hook are to be answered
 * @L: a thread of the universe, in a run
 * @options: where on the stack the table of options is; 0: there is none
 * @kind: the kind of hook
 * @rule: out: the rule
 *
 * The options are budget=, microseconds; share=, percent; and default= for a kind with
 * answers. May raise.
 *
 * Context: that of the owner.
 */
void lunatik_hook_getrule(lua_State *L, int options, const struct lunatik_hook_kind *kind,
			  struct lunatik_rule *rule)
{
	lua_Integer most = clamp(READ_ONCE(lunatik_cpu_percent), 1U, 100U), percent = 0;
	lua_Integer budget = LUNATIK_BUDGET / NSEC_PER_USEC;

	lunatik_hook_check(L, kind);
	if (options) {
		budget = lunatik_hook_integer(L, options, "budget", budget,
					      LUNATIK_ATOMIC_TIMEOUT / NSEC_PER_USEC);
		percent = lunatik_hook_integer(L, options, "share", 0, 100);
		if (percent > most && !capable(CAP_SYS_RESOURCE))
			luaL_error(L, "share: more than %I needs CAP_SYS_RESOURCE", (LUAI_UACINT)most);
	}
	rule->budget = budget * NSEC_PER_USEC;
	rule->percent = percent;
	rule->fallback = kind->answers ? lunatik_hook_fallback(L, options, kind) : 0;
}
EXPORT_SYMBOL_GPL(lunatik_hook_getrule);

/* How many of a kind are noted in the table on the top? */
static unsigned int lunatik_hook_noted(lua_State *L, unsigned int noted,
				       const struct lunatik_hook_kind *kind)
{
	const struct lunatik_note *note;
	unsigned int i, count = 0;

	for (i = 1; i <= noted; i++) {
		lua_rawgeti(L, -1, i);
		note = lua_touserdata(L, -1);
		count += note->kind == kind;
		lua_pop(L, 1);
	}
	return count;
}

/**
 * lunatik_hook_note - a run asks for a hook
 * @L: a thread of the universe, with the function and its subject or nil on the top, which
 *	are popped. The subject is a userdata that begins with a struct lunatik_subject,
 *	zeroed. May raise
 * @kind: the kind of hook
 * @rule: how its events are to be answered
 * @params: where it is to be, as @kind has it
 *
 * Context: that of the owner.
 */
void lunatik_hook_note(lua_State *L, const struct lunatik_hook_kind *kind,
		       const struct lunatik_rule *rule, const void *params)
{
	struct lunatik_universe *u = lunatik_universe_of(L);
	struct lunatik_note *note;

	luaL_checktype(L, -2, LUA_TFUNCTION);
	luaL_checkstack(L, 4, NULL);
	lunatik_hook_check(L, kind);
	if (!u->noted) {
		lua_createtable(L, LUNATIK_HOOKS_MAX, 0);
		lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_hook_key);
	}
	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_hook_key);
	if (u->noted >= LUNATIK_HOOKS_MAX || lunatik_hook_noted(L, u->noted, kind) >= kind->max)
		luaL_error(L, "%s: a state has no more than %d", kind->name, (int)kind->max);
	note = lua_newuserdatauv(L, sizeof(*note), 2);
	*note = (struct lunatik_note) { .kind = kind, .rule = *rule };
	memcpy(note->params, params, kind->paramsize);
	lua_pushvalue(L, -4);
	lua_setiuservalue(L, -2, 1);
	lua_pushvalue(L, -3);
	lua_setiuservalue(L, -2, 2);
	lua_rawseti(L, -2, u->noted + 1);
	u->noted++;
	lua_pop(L, 3);
}
EXPORT_SYMBOL_GPL(lunatik_hook_note);

/**
 * lunatik_hook_forget - a run has ended, so that what it has noted is no more
 * @L: the main thread
 *
 * Does not raise, because what is assigned to is there.
 *
 * Context: that of the owner.
 */
void lunatik_hook_forget(lua_State *L)
{
	struct lunatik_universe *u = lunatik_universe_of(L);

	if (!u->noted)
		return;
	u->noted = 0;
	lua_pushnil(L);
	lua_rawsetp(L, LUA_REGISTRYINDEX, &lunatik_hook_key);
}

/* ------------------------------------------------------------------------ */
/* The commit                                                               */
/* ------------------------------------------------------------------------ */

/* Frees hooks that no event uses any more. */
static void lunatik_hook_free(struct lunatik_account *account, struct list_head *hooks)
{
	struct lunatik_hook *hook, *next;

	list_for_each_entry_safe(hook, next, hooks, node) {
		size_t cost = lunatik_block_structcost(hook->kind->size);

		list_del(&hook->node);
		if (hook->known && hook->kind->release)
			hook->kind->release(hook);
		kfree(hook);
		lunatik_account_uncharge(account, cost);
		lunatik_account_subhooks(account, 1);
	}
}

/* Makes one that is attached to nothing, charged to the state. */
static int lunatik_hook_new(struct lunatik_universe *u, const struct lunatik_note *note, int place,
			    struct list_head *hooks)
{
	struct lunatik_account *account = &u->state->account;
	size_t cost = lunatik_block_structcost(note->kind->size);
	struct lunatik_hook *hook;
	int ret;

	ret = lunatik_account_addhooks(account, 1);
	if (ret)
		return ret;
	ret = -ENOMEM;
	if (!lunatik_account_charge(account, cost, READ_ONCE(u->state->ceiling)))
		goto subtract;
	hook = kzalloc(note->kind->size, LUNATIK_BLOCK_GFP);
	if (!hook)
		goto uncharge;
	hook->share = lunatik_account_share(account);
	if (!hook->share)
		goto free;
	hook->kind = note->kind;
	hook->place = place;
	hook->rule = note->rule;
	memcpy(hook->params, note->params, sizeof(hook->params));
	list_add_tail(&hook->node, hooks);
	return 0;

free:
	kfree(hook);
uncharge:
	lunatik_account_uncharge(account, cost);
subtract:
	lunatik_account_subhooks(account, 1);
	return ret;
}

/* Detaches those that are attached. Under the mutex. */
static void lunatik_hook_detach(struct list_head *hooks)
{
	struct lunatik_hook *hook;

	lockdep_assert_held(&lunatik_hooks_mutex);
	list_for_each_entry(hook, hooks, node) {
		if (hook->attached)
			hook->kind->detach(hook);
		if (hook->known)
			list_del(&hook->all);
		hook->attached = false;
	}
}

/* Attaches one, if who asks for it may. */
static int lunatik_hook_attachone(struct lunatik_hook *hook, const struct file *file)
{
	int ret = hook->kind->attach(hook);

	if (ret)
		return ret;
	hook->attached = true;
	hook->known = true;
	list_add_tail(&hook->all, &lunatik_hooks);
	return hook->kind->may && !hook->kind->may(hook, file) ? -EPERM : 0;
}

/* Attaches all, or as many as can be, and says which one could not. Under the mutex. */
static int lunatik_hook_attach(struct lunatik_atomic *a, const struct file *file,
			       const struct lunatik_hook_kind **failed)
{
	struct lunatik_hook *hook;
	int ret;

	lockdep_assert_held(&lunatik_hooks_mutex);
	list_for_each_entry(hook, &a->hooks, node) {
		hook->atomic = a;
		a->share = hook->share;
		a->percent = max(a->percent, hook->rule.percent);
		ret = lunatik_hook_attachone(hook, file);
		if (ret) {
			*failed = hook->kind;
			return ret;
		}
	}
	return 0;
}

/**
 * struct lunatik_commit - a commit in progress
 * @hooks: the hooks, which are attached to nothing yet
 * @file: what the run came by, or NULL
 * @error: why it failed
 * @failed: the kind of the hook that could not be attached, or NULL
 */
struct lunatik_commit {
	struct list_head hooks;
	const struct file *file;
	int error;
	const struct lunatik_hook_kind *failed;
};

/* All of the commit that may fail and is no Lua. */
static int lunatik_hook_register(struct lunatik_universe *u, lua_State *events,
				 struct lunatik_commit *commit)
{
	struct list_head *hooks = &commit->hooks;
	bool reserved = u->reserve;
	struct lunatik_atomic *a;
	int ret;

	ret = lunatik_alloc_takereserve(u);
	if (ret)
		return ret;
	a = lunatik_atomic_new(u, events);
	if (!a) {
		ret = -ENOMEM;
		goto unreserve;
	}
	mutex_lock(&lunatik_hooks_mutex);
	list_splice_init(hooks, &a->hooks);
	ret = lunatik_hook_attach(a, commit->file, &commit->failed);
	if (ret) {
		lunatik_hook_detach(&a->hooks);
		list_splice_init(&a->hooks, hooks);
	} else {
		WRITE_ONCE(u->atomic, a);
	}
	mutex_unlock(&lunatik_hooks_mutex);
	if (!ret)
		return 0;
	/* An event may have come, and seen that nothing is live. */
	synchronize_rcu();
	lunatik_atomic_free(a);
unreserve:
	if (!reserved)
		lunatik_alloc_unreserve(u);
	return ret;
}

/* Pushes what luai_newevents() takes for one hook. The table of notes is at the index. */
static void lunatik_hook_pushplace(lua_State *L, int table, struct lunatik_hook *hook)
{
	const char *const *answer = hook->kind->answers;
	int i;

	luaL_checkstack(L, LUAI_EVENTSLOTS + 2, NULL);
	lua_rawgeti(L, table, hook->place + 1);
	lua_getiuservalue(L, -1, 1);
	lua_getiuservalue(L, -2, 2);
	lua_remove(L, -3);
	hook->subject = lua_touserdata(L, -1);
	for (i = 0; i < LUNATIK_HOOK_ANSWERS; i++) {
		if (answer && *answer)
			lua_pushstring(L, *answer++);
		else
			lua_pushnil(L);
	}
}

/* What of the commit can raise, and what comes after that. In protected mode. */
static int lunatik_hook_protected(lua_State *L)
{
	struct lunatik_commit *commit = lua_touserdata(L, 1);
	struct lunatik_universe *u = lunatik_universe_of(L);
	struct lunatik_hook *hook;
	lua_State *events;
	int count = 0;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_hook_key);
	list_for_each_entry(hook, &commit->hooks, node) {
		lunatik_hook_pushplace(L, 2, hook);
		count++;
	}
	events = lunatik_atomic_newthread(L, count);
	/* The collection may have used up the time. */
	lunatik_host_poll(L);
	commit->error = lunatik_hook_register(u, events, commit);
	if (commit->error)
		lunatik_atomic_dropthread(L);
	return 0;
}

static int lunatik_hook_newall(lua_State *L, struct lunatik_commit *commit)
{
	struct lunatik_universe *u = lunatik_universe_of(L);
	int i, ret = 0;

	lua_rawgetp(L, LUA_REGISTRYINDEX, &lunatik_hook_key);
	for (i = 0; i < u->noted && !ret; i++) {
		lua_rawgeti(L, -1, i + 1);
		ret = lunatik_hook_new(u, lua_touserdata(L, -1), i, &commit->hooks);
		lua_pop(L, 1);
	}
	lua_pop(L, 1);
	return ret;
}

static int lunatik_hook_raise(lua_State *L, const struct lunatik_commit *commit)
{
	switch (commit->error) {
	case -EDQUOT:
	case -ENOSPC:
		return luaL_error(L, "hooks: a limit of the user or of all states is reached");
	case -ENOMEM:
		return luaL_error(L, "hooks: no memory for a state that answers events: all of its cap is taken at once");
	case -ERESTARTSYS:
		return luaL_error(L, "hooks: interrupted by a signal");
	case -EPERM:
		return luaL_error(L, "%s: not permitted to who runs this, or to who has opened the state",
				  commit->failed ? commit->failed->name : "hooks");
	default:
		return luaL_error(L, "%s: the kernel refused the hook (error %d)",
				  commit->failed ? commit->failed->name : "hooks", -commit->error);
	}
}

/**
 * lunatik_hook_commit - a run has ended well, so that what it has noted comes true
 * @L: the main thread. May raise, with nothing changed
 * @file: what the run came by, or NULL if that was the kernel itself
 *
 * Context: that of the owner, who may sleep.
 */
void lunatik_hook_commit(lua_State *L, const struct file *file)
{
	struct lunatik_universe *u = lunatik_universe_of(L);
	struct lunatik_commit commit = {
		.hooks = LIST_HEAD_INIT(commit.hooks), .file = file,
	};
	int status;

	if (!u->noted)
		return;
	luaL_checkstack(L, 4, NULL);
	commit.error = lunatik_hook_newall(L, &commit);
	u->noted = LUNATIK_HOOKS_MAX;	/* finalizers that run meanwhile ask for no more */
	status = LUA_OK;
	if (!commit.error) {
		lua_pushcfunction(L, lunatik_hook_protected);
		lua_pushlightuserdata(L, &commit);
		status = lua_pcall(L, 1, 0, 0);
	}
	lunatik_hook_free(&u->state->account, &commit.hooks);
	if (status != LUA_OK)
		lua_error(L);
	if (commit.error)
		lunatik_hook_raise(L, &commit);
	lunatik_hook_forget(L);
}

/**
 * lunatik_hook_detachif - some hooks get no more events
 * @kind: the kind of hook
 * @matches: which of them
 * @arg: for @matches
 *
 * Because what they were attached to goes away. The states stay as they are.
 *
 * Context: process, may sleep. The caller owns no state.
 */
void lunatik_hook_detachif(const struct lunatik_hook_kind *kind,
			   bool (*matches)(const struct lunatik_hook *hook, const void *arg),
			   const void *arg)
{
	struct lunatik_hook *hook;

	mutex_lock(&lunatik_hooks_mutex);
	list_for_each_entry(hook, &lunatik_hooks, all) {
		if (hook->kind == kind && hook->attached && matches(hook, arg)) {
			kind->detach(hook);
			hook->attached = false;
		}
	}
	mutex_unlock(&lunatik_hooks_mutex);
}
EXPORT_SYMBOL_GPL(lunatik_hook_detachif);

/**
 * lunatik_hook_may - may the caller use a state, for all that its hooks can do?
 * @u: its universe
 * @file: the state file that the caller uses
 *
 * Context: process, may sleep. The caller has a reference to the state.
 *
 * Return: 0 or -EPERM.
 */
int lunatik_hook_may(struct lunatik_universe *u, const struct file *file)
{
	struct lunatik_hook *hook;
	int ret = 0;

	if (likely(!READ_ONCE(u->atomic)))
		return 0;
	mutex_lock(&lunatik_hooks_mutex);
	if (u->atomic) {
		list_for_each_entry(hook, &u->atomic->hooks, node) {
			if (hook->kind->may && !hook->kind->may(hook, file)) {
				ret = -EPERM;
				break;
			}
		}
	}
	mutex_unlock(&lunatik_hooks_mutex);
	return ret;
}

/**
 * lunatik_hook_end - a universe answers events no more
 * @u: the universe
 *
 * Context: process, may sleep. The caller owns the state.
 */
void lunatik_hook_end(struct lunatik_universe *u)
{
	struct lunatik_atomic *a = u->atomic;

	mutex_lock(&lunatik_hooks_mutex);
	lunatik_hook_detach(&a->hooks);
	WRITE_ONCE(u->atomic, NULL);
	mutex_unlock(&lunatik_hooks_mutex);
	synchronize_rcu();
	lunatik_hook_free(&u->state->account, &a->hooks);
	lunatik_atomic_end(a);
}
