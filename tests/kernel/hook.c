// SPDX-License-Identifier: GPL-2.0-only
/* Hooks: how they are made, what they answer, how they end. */
#include <linux/bottom_half.h>
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/irqflags.h>
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/sched/task_stack.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "driver/limits.h"
#include "driver/universe.h"

#include "source.h"
#include "test.h"

#define HOOK_CHUNK	"local events = require 'kernel_events' "

static struct lunatik_event hook_event(int i, lua_Integer argument)
{
	struct lunatik_event event = { .argument = argument, .answer = -1 };

	source_call(i, &event);
	return event;
}

/* In the test's context. */
struct hook_ask {
	int hook;
	struct lunatik_event event;
	bool live;
	int answer;
};

static void hook_ask(void *arg)
{
	struct hook_ask *ask = arg;
	struct lunatik_hook *hook = source_hook(ask->hook);

	if (!hook)
		return;
	ask->live = lunatik_hook_call(hook, &ask->event);
	ask->answer = lunatik_hook_answer(hook, NULL);
}

static struct hook_ask ask_hook(struct test *t, int hook, lua_Integer argument)
{
	struct hook_ask ask = { .hook = hook, .event.argument = argument };

	test_in(t->context, hook_ask, &ask);
	return ask;
}

static void each_hook_has_its_own_function(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	int i;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"for i = 1, 24 do events.number(function(n) return n * 100 + i end,\n"
		"	{budget = 1000, share = 100}) end"), LUNATIK_STATUS_OK);
	for (i = 0; i < 24; i++) {
		struct hook_ask ask = ask_hook(t, i, 7);

		EXPECT(t, ask.live);
		EXPECT_EQ(t, ask.event.answer, 700 + i + 1);
	}
	EXPECT(t, !source_hook(24));
}

static void a_hook_answers_when_its_run_is_over(struct test *t)
{
	struct lunatik_exec x = {
		.chunk = HOOK_CHUNK "events.number(function(n) return n end) assert(not events.fire(0, 1))",
	};
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_event event = { .argument = 5 };

	ASSERT(t, s && !lunatik_own(s));
	x.chunk_len = strlen(x.chunk);
	EXPECT_EQ(t, lunatik_exec(s, &x), 0);
	EXPECT_EQ(t, x.status, LUNATIK_STATUS_OK);
	EXPECT(t, source_hook(0));
	EXPECT(t, !source_call(0, &event));
	lunatik_disown(s);
	EXPECT(t, source_call(0, &event));
	EXPECT_EQ(t, event.answer, 5);
}

/* The state is as if nothing had been: it sleeps, and can have hooks. */
static void expect_untouched(struct test *t, lunatik_State *s, size_t taken)
{
	EXPECT(t, !source_hook(0));
	EXPECT(t, !s->universe->atomic);
	EXPECT(t, !s->universe->reserve);
	EXPECT_RUN(t, s, "collectgarbage() collectgarbage()", LUNATIK_STATUS_OK);
	EXPECT_LE(t, atomic_long_read(&s->account.taken), taken + SZ_16K);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK "events.number(function(n) return 3 end, {share = 100})"),
		  LUNATIK_STATUS_OK);
	EXPECT(t, source_hook(0));
	EXPECT_EQ(t, hook_event(0, 0).answer, 3);
}

static void a_run_that_fails_makes_no_hook(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	size_t taken;

	ASSERT(t, s);
	EXPECT_RUN(t, s, HOOK_CHUNK "print''", LUNATIK_STATUS_OK);
	taken = atomic_long_read(&s->account.taken);
	EXPECT_RUN(t, s, HOOK_CHUNK "events.number(function() end) error 'no'", LUNATIK_STATUS_RUNTIME);
	expect_untouched(t, s, taken);
}

static void a_hook_that_cannot_be_attached_takes_the_others_back(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	size_t taken;

	ASSERT(t, s);
	EXPECT_RUN(t, s, HOOK_CHUNK "print''", LUNATIK_STATUS_OK);
	taken = atomic_long_read(&s->account.taken);
	source_failafter(2);
	EXPECT_RUN(t, s, HOOK_CHUNK "for i = 1, 4 do events.number(function() end) end return 1",
		   LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "number: the kernel refused the hook (error 16)");
	expect_untouched(t, s, taken);
}

static void hooks_are_made_in_one_run(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, HOOK_CHUNK
		   "events.number(function() return pcall(events.number, print) and 1 or 2 end,\n"
		   "	{budget = 1000, share = 100})", LUNATIK_STATUS_OK);
	EXPECT_EQ(t, hook_event(0, 0).answer, 2);
	EXPECT_RUN(t, s, HOOK_CHUNK "events.number(print)", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "the state has its hooks already");
	EXPECT(t, !source_hook(1));
}

static void a_run_that_may_not_sleep_makes_none(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_RUN(t, s, HOOK_CHUNK "events.number(print)", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "hooks are made where a run may sleep");
	EXPECT(t, !source_hook(0));
}

static void what_is_wrong_is_refused_with_what_to_do(struct test *t)
{
	static const struct {
		const char *chunk, *said;
	} wrong[] = {
		{ "events.verdict(print)", "default: 'accept' or 'drop' is expected" },
		{ "events.verdict(print, {default = 'maybe'})", "default: 'accept' or 'drop' is expected" },
		{ "events.verdict(print, {default = 1})", "default: 'accept' or 'drop' is expected" },
		{ "events.number(print, {budget = 0})", "budget: an integer from 1 to 1000 is expected" },
		{ "events.number(print, {budget = 1001})", "budget: an integer from 1 to 1000 is expected" },
		{ "events.number(print, {budget = 'x'})", "budget: an integer from 1 to 1000 is expected" },
		{ "events.number(print, {share = 101})", "share: an integer from 1 to 100 is expected" },
		{ "for i = 1, 9 do events.verdict(print, {default = 'drop'}) end", "verdict: a state has no more than 8" },
		{ "for i = 1, 25 do events.number(print) end", "number: a state has no more than 24" },
	};
	lunatik_State *s = test_state(t, SZ_1M);
	char chunk[200];
	size_t i;

	ASSERT(t, s);
	for (i = 0; i < ARRAY_SIZE(wrong); i++) {
		snprintf(chunk, sizeof(chunk), HOOK_CHUNK "%s", wrong[i].chunk);
		EXPECT_RUN(t, s, chunk, LUNATIK_STATUS_RUNTIME);
		EXPECT_SAID(t, wrong[i].said);
	}
	EXPECT(t, !source_hook(0));
}

static void a_state_without_room_has_no_hooks(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_64K);

	ASSERT(t, s);
	EXPECT_RUN(t, s, "kept = ('x'):rep(12000)", LUNATIK_STATUS_OK);
	EXPECT_RUN(t, s, HOOK_CHUNK "events.number(print)", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "no memory for a state that answers events");
	EXPECT_RUN(t, s, "return #kept", LUNATIK_STATUS_OK);
	EXPECT(t, !source_hook(0));
}

/* 0 is "accept", 1 is "drop". */
static void what_gives_no_answer_gets_the_default(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_hook *hook;
	int i;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"local n = 0\n"
		"local gave = {function() return 'accept' end, function() end, function() return nil end,\n"
		"	function() return 'drop' end, function() return 'acceptable' end,\n"
		"	function() return 0 end, function() error {} end, function() error 'not today' end,\n"
		"	function() while true do end end, function() return ('x'):rep(1 << 24) end,\n"
		"	function() coroutine.yield() end}\n"
		"local function verdict(p)\n"
		"	assert(type(p) == 'userdata')\n"
		"	n = n + 1\n"
		"	return gave[(n + 1) // 2]()\n"	/* each is asked twice */
		"end\n"
		"events.verdict(verdict, {default = 'drop', share = 100})"), LUNATIK_STATUS_OK);
	hook = source_hook(0);
	ASSERT(t, hook);
	for (i = 1; i <= 11; i++) {
		struct hook_ask ask = ask_hook(t, 0, 0);

		EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT);
		EXPECT_EQ(t, ask.answer, i == 1 ? 0 : 1);
		EXPECT_EQ(t, ask.event.outcome == LUAI_ANSWERED, i == 1 || i == 4);
	}
	EXPECT_EQ(t, hook->calls, 22);
	EXPECT_EQ(t, hook->answers[0], 2);
	EXPECT_EQ(t, hook->answers[1], 2);
	EXPECT_EQ(t, hook->errors, 14);
	EXPECT(t, hook->time > 0 && hook->longest > 0);
}

/* Its time is over in the midst of a call that cannot raise, and ends all the same. */
static void what_comes_too_late_is_no_answer(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct hook_ask ask;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"local s = ('x'):rep(60000) warn('@on')\n"
		"events.verdict(function() warn(s) return 'accept' end,\n"
		"	{default = 'drop', budget = 1, share = 100})"), LUNATIK_STATUS_OK);
	ask = ask_hook(t, 0, 0);
	EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT);
	EXPECT_EQ(t, ask.event.outcome, LUAI_FAILED);
	EXPECT_EQ(t, ask.answer, 1);
	EXPECT(t, strstr(source_hook(0)->error, "deadline exceeded"));
}

/* Whatever it was, it is told in words. */
static void each_error_has_its_words(struct test *t)
{
	static const struct {
		const char *body, *words;
	} errors[] = {
		{ "error('in words')", "in words" },
		{ "error()", "the error is no string" },
		{ "error({})", "the error is no string" },
		{ "return 'maybe'", "the function gave what is no answer" },
		{ "while true do end", "deadline exceeded" },
		{ "return nil + 1", "attempt to perform arithmetic on a nil value" },
	};
	char chunk[200];
	size_t i;

	for (i = 0; i < ARRAY_SIZE(errors); i++) {
		lunatik_State *s = test_state(t, SZ_1M);

		if (!s)
			return;
		snprintf(chunk, sizeof(chunk), HOOK_CHUNK
			 "events.verdict(function() %s end, {default = 'drop', share = 100})",
			 errors[i].body);
		EXPECT_EQ(t, source_run(s, chunk), LUNATIK_STATUS_OK);
		hook_event(0, 0);
		EXPECT(t, strstr(source_hook(0)->error, errors[i].words));
		test_endstate(t, TEST_NAME);
	}
}

/* The first in a second is kept, and printed; all are counted. */
static void errors_are_told_once_in_a_while(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_hook *hook;
	int i;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"local n = 0\n"
		"events.number(function() n = n + 1 error('failure ' .. n) end, {share = 100})"),
		LUNATIK_STATUS_OK);
	hook = source_hook(0);
	ASSERT(t, hook);
	for (i = 0; i < 20; i++)
		ask_hook(t, 0, 0);
	EXPECT_EQ(t, hook->errors, 40);
	if (test_slowness == 1)
		EXPECT(t, strstr(hook->error, "failure 1") && !strstr(hook->error, "failure 10"));
	msleep(1100);
	ask_hook(t, 0, 0);
	EXPECT(t, strstr(hook->error, "failure 41"));
}

static void a_hook_prints(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	int i;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"events.number(function(n) print(n, ('x'):rep(100)) return n end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	for (i = 0; i < 1000; i++) {
		struct hook_ask ask = ask_hook(t, 0, i);

		/* A warning of the budget is none of this test. */
		if (ask.event.outcome == LUAI_ANSWERED && !EXPECT_EQ(t, ask.event.answer, i))
			break;
	}
	EXPECT(t, s->output.ring.head > 50000);
}

/* Each asks for as long as it may, and a percent of the time is not much. */
static void a_user_has_its_share_of_the_time(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	u64 began, took, used;
	struct lunatik_hook *hook;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"events.number(function() while true do end end, {budget = 100, share = 1})\n"
		"events.number(function() return 1 end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	hook = source_hook(0);
	ASSERT(t, hook);
	/* The kernel schedules others in between, and the windows go on. */
	began = ktime_get_ns();
	do {
		hook_event(0, 0);
		took = ktime_get_ns() - began;
	} while (took < 300 * NSEC_PER_MSEC);
	used = hook->time;
	EXPECT(t, hook->calls >= 5);
	EXPECT(t, atomic_long_read(&hook->missed[LUNATIK_MISSED_SHARE]) > 100);
	/* Each window may be passed by one call, which takes longer on a busy machine. */
	if (test_slowness == 1)
		EXPECT_LE(t, used, took / 10);
	/* What may take more goes on, though the user has used more than a percent. */
	EXPECT_EQ(t, hook_event(1, 0).answer, 1);
}

/* What is left of the stack. */
static size_t hook_stackleft(void)
{
	return (unsigned long)__builtin_frame_address(0) - (unsigned long)task_stack_page(current);
}

/* Garbage whose finalizers never end is collected in the user's share, too. */
static void what_collects_has_its_share_of_the_time(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	u64 began = ktime_get_ns(), slices;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"local endless = {__gc = function() while true do end end}\n"
		"events.number(function() for i = 1, 200 do setmetatable({i}, endless) end return 1 end,\n"
		"	{budget = 1000, share = 5})"), LUNATIK_STATUS_OK);
	while (ktime_get_ns() - began < NSEC_PER_SEC) {
		hook_event(0, 0);
		usleep_range(200, 400);
	}
	/* Each of them takes a millisecond. */
	slices = READ_ONCE(s->universe->atomic->slices);
	EXPECT_LE(t, slices, 300);
}

static noinline int hook_deep(int depth, struct lunatik_event *event)
{
	volatile char frame[128];

	frame[0] = depth;
	if (depth > 0 && hook_stackleft() > THREAD_SIZE / 4)
		return hook_deep(depth - 1, event) + frame[0];
	if (depth == 0)
		source_call(0, event);
	return frame[0];
}

/* On the stack of a task it is known where that ends. */
static void an_event_deep_in_the_stack_is_missed(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_event event = { };
	int depth, answered = 0;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"events.number(function(n) return n end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	for (depth = 0; depth < THREAD_SIZE / 128 && !event.missed; depth++) {
		event = (struct lunatik_event) { .argument = depth };
		hook_deep(depth, &event);
		/* What is not missed has room enough to be called. */
		answered += event.outcome == LUAI_ANSWERED && event.answer == depth;
	}
	EXPECT_EQ(t, event.missed, LUNATIK_MISSED_STACK);
	EXPECT_LE(t, 5, answered);
	EXPECT_EQ(t, answered, depth - 1);
	EXPECT_EQ(t, hook_event(0, 9).answer, 9);
}

static void an_event_in_an_nmi_is_missed(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);
	struct lunatik_event event;
	unsigned long flags;

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK "events.number(function(n) return n end)"),
		  LUNATIK_STATUS_OK);
	local_irq_save(flags);
	preempt_count_add(NMI_OFFSET);
	lunatik_hook_call(source_hook(0), &event);
	preempt_count_sub(NMI_OFFSET);
	local_irq_restore(flags);
	EXPECT_EQ(t, event.missed, LUNATIK_MISSED_CONTEXT);
	EXPECT_EQ(t, event.outcome, LUAI_FAILED);
	EXPECT_EQ(t, atomic_long_read(&source_hook(0)->missed[LUNATIK_MISSED_CONTEXT]), 1);
}

/* The function of one hook raises the event of another, of the same state or not. */
static void an_event_within_one_is_answered_by_another_state(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M), *other = lunatik_newstate(SZ_1M, "hook_other");
	struct hook_ask ask;

	ASSERT(t, s && other);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"events.number(function(n)\n"
		"	local answer, missed = events.fire(n, 40)\n"
		"	return answer and answer + 2 or missed\n"
		"end, {budget = 1000, share = 100})\n"
		"events.number(function() return 1 end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	EXPECT_EQ(t, source_run(other, HOOK_CHUNK
		"events.number(function(n) return n end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	ask = ask_hook(t, 0, 2);
	EXPECT_EQ(t, ask.event.answer, 42);
	ask = ask_hook(t, 0, 1);
	EXPECT_EQ(t, ask.event.answer, LUNATIK_MISSED_BUSY);
	EXPECT_EQ(t, lunatik_close("hook_other"), 0);
}

static void runs_go_on_beside_hooks(struct test *t)
{
	lunatik_State *s = test_state(t, SZ_1M);

	ASSERT(t, s);
	EXPECT_EQ(t, source_run(s, HOOK_CHUNK
		"n = 0 events.number(function(i) n = n + i return n end, {budget = 1000, share = 100})"),
		LUNATIK_STATUS_OK);
	EXPECT_EQ(t, ask_hook(t, 0, 5).event.answer, 5);
	EXPECT_RUN(t, s, "n = n + 100 return n", LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\x69");
	EXPECT_RUN(t, s, "error 'no'", LUNATIK_STATUS_RUNTIME);
	EXPECT_SAID(t, "no");
	EXPECT_RUN(t, s, "while true do end", LUNATIK_STATUS_DEADLINE);
	EXPECT_EQ(t, ask_hook(t, 0, 1).event.answer, 106);
}

/* Events of two hooks on a processor, until the state has gone. */
struct hook_fire {
	bool stop;
	u64 asked;
};

static void hook_fire(void *arg)
{
	struct hook_fire *fire = arg;
	struct lunatik_event event = { };

	while (!READ_ONCE(fire->stop)) {
		local_bh_disable();
		source_call(0, &event);
		source_call(1, &event);
		local_bh_enable();
		fire->asked++;
		cond_resched();
	}
}

static void a_state_closes_under_fire(struct test *t)
{
	struct hook_fire fire[2] = { };
	struct test_thread threads[2];
	lunatik_State *s;
	unsigned int i, j, rounds = max(test_rounds / 10, 5U);

	for (i = 0; i < 2; i++) {
		threads[i] = (struct test_thread){ hook_fire, &fire[i], -1 };
		test_start(t, &threads[i]);
	}
	for (i = 0; i < rounds; i++) {
		s = lunatik_newstate(SZ_256K, TEST_NAME);
		if (!EXPECT(t, s))
			break;
		EXPECT_EQ(t, source_run(s, HOOK_CHUNK
			"for i = 1, 2 do\n"
			"	events.number(function(n) local t = {n} return #t end, {budget = 1000, share = 100})\n"
			"end"), LUNATIK_STATUS_OK);
		for (j = 0; j < i % 4; j++)
			source_run(s, "return {}");
		if (i % 3 == 0)
			usleep_range(10, 1000);
		test_endstate(t, TEST_NAME);
	}
	for (i = 0; i < 2; i++)
		WRITE_ONCE(fire[i].stop, true);
	for (i = 0; i < 2; i++)
		test_join(&threads[i]);
	EXPECT(t, fire[0].asked + fire[1].asked > rounds);
}

TEST_SUITE(hook,
	TEST(each_hook_has_its_own_function, TEST_ANY),
	TEST(a_hook_answers_when_its_run_is_over, BIT(TEST_PROCESS)),
	TEST(a_run_that_fails_makes_no_hook, BIT(TEST_PROCESS)),
	TEST(a_hook_that_cannot_be_attached_takes_the_others_back, BIT(TEST_PROCESS)),
	TEST(hooks_are_made_in_one_run, BIT(TEST_PROCESS)),
	TEST(a_run_that_may_not_sleep_makes_none, TEST_ANY & ~BIT(TEST_PROCESS)),
	TEST(what_is_wrong_is_refused_with_what_to_do, BIT(TEST_PROCESS)),
	TEST(a_state_without_room_has_no_hooks, BIT(TEST_PROCESS)),
	TEST(what_gives_no_answer_gets_the_default, TEST_ANY),
	TEST(what_comes_too_late_is_no_answer, TEST_ANY),
	TEST(each_error_has_its_words, BIT(TEST_PROCESS)),
	TEST(errors_are_told_once_in_a_while, TEST_ANY),
	TEST(a_hook_prints, TEST_ANY),
	TEST(a_user_has_its_share_of_the_time, BIT(TEST_PROCESS)),
	TEST(what_collects_has_its_share_of_the_time, BIT(TEST_PROCESS)),
	TEST(an_event_deep_in_the_stack_is_missed, BIT(TEST_PROCESS)),
	TEST(an_event_in_an_nmi_is_missed, BIT(TEST_PROCESS)),
	TEST(an_event_within_one_is_answered_by_another_state, TEST_ANY),
	TEST(runs_go_on_beside_hooks, TEST_ANY),
	TEST(a_state_closes_under_fire, BIT(TEST_PROCESS)));
