/* SPDX-License-Identifier: GPL-2.0-only */
/* Hooks: functions of scripts that answer events. */
#ifndef LUNATIK_HOOK_H
#define LUNATIK_HOOK_H

#include <linux/atomic.h>
#include <linux/list.h>
#include <linux/percpu.h>
#include <linux/types.h>

#include "atomic.h"
#include "event.h"
#include "lua.h"

struct file;
struct lunatik_hook;
struct lunatik_share;
struct lunatik_universe;

/* How many answers a kind can have. */
#define LUNATIK_HOOK_ANSWERS	LUAI_ANSWERS

/* The longest parameters of a kind, and the longest error of a hook that is kept, bytes. */
#define LUNATIK_HOOK_PARAMSIZE	64
#define LUNATIK_HOOK_ERRORSIZE	128

/* What lunatik_hook_answer() says as long as the run that makes the hook is not over. */
#define LUNATIK_HOOK_DORMANT	(-1)

/**
 * struct lunatik_hook_kind - hooks of one library
 * @name: what messages call one
 * @size: of a struct of the library that begins with a struct lunatik_hook, bytes
 * @paramsize: the length of the parameters of one, at most LUNATIK_HOOK_PARAMSIZE
 * @max: how many a state can have
 * @answers: what a function can answer: names of at most 40 bytes, no more than
 *	LUNATIK_HOOK_ANSWERS and a NULL; or NULL when its answer is an integer, and
 *	nobody depends on it
 * @attach: makes events call lunatik_hook_answer(). They may come at once. Returns 0 or
 *	an error
 * @detach: makes no more events do so; those in progress must end a grace period of RCU
 *	later at the latest. Not called for what could not be attached
 * @release: frees what @attach has got besides, called when no event uses the hook any
 *	more, and only if it was attached; or NULL
 * @may: may the caller, and who has opened @file (NULL: the kernel itself), use a state
 *	with this hook? It is attached, or was. NULL: everybody who may use the state
 *
 * The last four are called in process context, all but @release under the mutex of hooks.
 * They may sleep, and must not wait for anybody who owns a state.
 */
struct lunatik_hook_kind {
	const char *name;
	size_t size;
	size_t paramsize;
	unsigned int max;
	const char *const *answers;
	int (*attach)(struct lunatik_hook *hook);
	void (*detach)(struct lunatik_hook *hook);
	void (*release)(struct lunatik_hook *hook);
	bool (*may)(const struct lunatik_hook *hook, const struct file *file);
};

/**
 * struct lunatik_rule - how the events of a hook are answered
 * @budget: how long a call may take, ns
 * @percent: the part of a processor's time above which events are missed; 0: the module's
 *	parameter says
 * @fallback: the answer when the function gave none
 */
struct lunatik_rule {
	u64 budget;
	unsigned int percent;
	int fallback;
};

/**
 * struct lunatik_hook - a hook
 * @kind: what it is
 * @atomic: of the universe that answers
 * @node: among the hooks of that universe; under the mutex of hooks, like the next three
 * @all: among all hooks
 * @attached: events come
 * @known: it was attached, so that it has to be released
 * @place: where its function is in the thread of events
 * @subject: what the function is called with, or NULL
 * @rule: how events are answered
 * @share: what its user's hooks take of the processors
 * @params: where it is, as the library has it
 * @missed: how many events were missed, by reason
 * @waited: how long those took, in vain, ns
 * @calls: how many times the function was called; of who owns the universe, as all below
 * @time: how long these calls took, with the waits before them, ns
 * @answers: how many of these calls gave each answer
 * @errors: how many of them raised an error, took too long or gave what is no answer
 * @longest: how long the longest took, ns
 * @told: when an error was told last, ns of the processor's clock; 0: never
 * @error: what it was; "" as long as there was none
 */
struct lunatik_hook {
	const struct lunatik_hook_kind *kind;
	struct lunatik_atomic *atomic;
	struct list_head node;
	struct list_head all;
	bool attached;
	bool known;
	int place;
	struct lunatik_subject *subject;
	struct lunatik_rule rule;
	struct lunatik_share __percpu *share;
	unsigned char params[LUNATIK_HOOK_PARAMSIZE];
	atomic_long_t missed[LUNATIK_MISSED_REASONS];
	atomic64_t waited;
	u64 calls;
	u64 time;
	u64 answers[LUNATIK_HOOK_ANSWERS];
	u64 errors;
	u64 longest;
	u64 told;
	char error[LUNATIK_HOOK_ERRORSIZE];
};

void lunatik_hook_getrule(lua_State *L, int options, const struct lunatik_hook_kind *kind,
			  struct lunatik_rule *rule);
void lunatik_hook_check(lua_State *L, const struct lunatik_hook_kind *kind);
void lunatik_hook_note(lua_State *L, const struct lunatik_hook_kind *kind,
		       const struct lunatik_rule *rule, const void *params);
bool lunatik_hook_call(struct lunatik_hook *hook, struct lunatik_event *event);
void lunatik_hook_detachif(const struct lunatik_hook_kind *kind,
			   bool (*matches)(const struct lunatik_hook *hook, const void *arg),
			   const void *arg);

/**
 * lunatik_hook_answer - have an event answered
 * @hook: the hook
 * @context: what the hook's subject is during the call; if it has none, NULL
 *
 * Context: any. With interrupts disabled it does not wait for another owner; in an NMI the
 * event is missed.
 *
 * Return: the number of the answer, or an integer if the kind has none; the hook's default
 * when the function gave none; LUNATIK_HOOK_DORMANT when the kernel is to go on as if there
 * was no hook.
 */
static inline int lunatik_hook_answer(struct lunatik_hook *hook, void *context)
{
	struct lunatik_event event = { .context = context };

	if (!lunatik_hook_call(hook, &event))
		return LUNATIK_HOOK_DORMANT;
	return event.outcome == LUAI_ANSWERED ? event.answer : hook->rule.fallback;
}

/* For the module alone. */
void lunatik_hook_commit(lua_State *L, const struct file *file);
int lunatik_hook_may(struct lunatik_universe *u, const struct file *file);
void lunatik_hook_forget(lua_State *L);
void lunatik_hook_end(struct lunatik_universe *u);

#endif
