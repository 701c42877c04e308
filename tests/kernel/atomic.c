// SPDX-License-Identifier: GPL-2.0-only
/* Universes that answer events. */
#include <linux/bottom_half.h>
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/irq_work.h>
#include <linux/irqflags.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/processor.h>
#include <linux/slab.h>
#include <linux/smp.h>

#include "driver/atomic.h"
#include "driver/limits.h"

#include "source.h"
#include "test.h"

/* A state whose function "event" answers events, with such options. */
static lunatik_State *atomic_statewith(struct test *t, const char *chunk, const char *options)
{
	lunatik_State *s = test_state(t, SZ_1M);
	char *whole;
	int ran = -ENOMEM;

	if (!s)
		return NULL;
	whole = kasprintf(GFP_KERNEL, "%s" SOURCE_HOOK("event", "%s"), chunk, options);
	if (whole)
		ran = source_run(s, whole);
	kfree(whole);
	return EXPECT_EQ(t, ran, LUNATIK_STATUS_OK) ? s : NULL;
}

static lunatik_State *atomic_state(struct test *t, const char *chunk)
{
	return atomic_statewith(t, chunk, "budget = 1000, share = 100");
}

/* An event in some context: what is asked and what came of it. */
struct atomic_ask {
	lunatik_State *s;
	struct lunatik_event event;
	u64 ns;
};

static void atomic_ask(void *arg)
{
	struct atomic_ask *ask = arg;
	u64 began = ktime_get_ns();

	source_call(0, &ask->event);
	ask->ns = ktime_get_ns() - began;
}

static struct atomic_ask ask_in(enum test_context context, lunatik_State *s, lua_Integer argument)
{
	struct atomic_ask ask = {
		.s = s,
		.event = { .argument = argument },
	};

	test_in(context, atomic_ask, &ask);
	return ask;
}

static void expect_answer(struct test *t, lunatik_State *s, lua_Integer argument, lua_Integer wanted)
{
	struct atomic_ask ask = ask_in(t->context, s, argument);

	EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT);
	EXPECT_EQ(t, ask.event.outcome, LUAI_ANSWERED);
	EXPECT_EQ(t, ask.event.answer, wanted);
}

/* The function is called, and gives no answer. */
static void expect_none(struct test *t, lunatik_State *s, lua_Integer argument)
{
	struct atomic_ask ask = ask_in(t->context, s, argument);

	EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT);
	EXPECT(t, ask.event.outcome != LUAI_ANSWERED);
}

static void an_event_is_answered(struct test *t)
{
	lunatik_State *s = atomic_state(t, "n = 0 function event(i) n = n + 1 return i + n end");
	int i;

	ASSERT(t, s);
	for (i = 0; i < 100; i++)
		expect_answer(t, s, 1000 * i, 1000 * i + i + 1);
}

static void only_an_integer_is_an_answer(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"local t = setmetatable({}, {__index = error})\n"
		"local gave = {function() end, function() return 'x' end, function() return t end,\n"
		"	function() error('no') end, function() error() end, function() return t.x end,\n"
		"	function() return coroutine.yield(1) end, function() return 1 << 62, 2 end}\n"
		"function event(i) return gave[i]() end");
	int i;

	ASSERT(t, s);
	for (i = 1; i <= 7; i++)
		expect_none(t, s, i);
	expect_answer(t, s, 8, 1LL << 62);
}

/* The best of many, because the machine may be busy with something else. */
static void expect_budget(struct test *t, const char *chunk)
{
	lunatik_State *s = atomic_statewith(t, chunk, "budget = 50, share = 100");
	u64 best = U64_MAX;
	int i;

	ASSERT(t, s);
	for (i = 0; i < 20; i++) {
		struct atomic_ask ask = {
			.s = s, .event = { .argument = 1 },
		};

		test_in(t->context, atomic_ask, &ask);
		if (!EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT) || !EXPECT(t, ask.event.outcome != LUAI_ANSWERED))
			break;
		best = min(best, ask.ns);
	}
	EXPECT_LE(t, best, NSEC_PER_MSEC * test_slowness);
	expect_answer(t, s, 0, 0);
	test_endstate(t, TEST_NAME);
}

static void an_event_has_its_budget_and_no_more(struct test *t)
{
	expect_budget(t, "function event(i) while i == 1 do end return i end");
	expect_budget(t, "function event(i) while i == 1 do pcall(error) end return i end");
	expect_budget(t, "local s = ('x'):rep(60000)\n"
			 "function event(i) while i == 1 do s:find('y', 1, true) end return i end");
}

static void errors_leave_nothing_behind(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"local function deep(n) return n == 0 and error({}) or 1 + deep(n - 1) end\n"
		"closed = 0\n"
		"function event(i)\n"
		"	if i == 0 then return closed end\n"
		"	local c <close> = setmetatable({}, {__close = function() closed = closed + 1 end})\n"
		"	deep(i)\n"
		"end");
	int i;

	ASSERT(t, s);
	for (i = 1; i <= 50; i++)
		expect_none(t, s, i);
	expect_answer(t, s, 0, 50);
}

/* In the universe as a run is, until it is let go. */
static bool atomic_hold(lunatik_State *s)
{
	if (lunatik_own(s))
		return false;
	if (!lunatik_atomic_enter(s->universe))
		return true;
	lunatik_disown(s);
	return false;
}

static void atomic_letgo(lunatik_State *s)
{
	lunatik_atomic_leave(s->universe);
	lunatik_disown(s);
}

/* An interrupt on this processor, for who may not sleep until it is over. */
struct atomic_interrupt {
	struct irq_work work;
	struct atomic_ask ask;
	bool done;
};

static void atomic_interrupt(struct irq_work *work)
{
	struct atomic_interrupt *interrupt = container_of(work, struct atomic_interrupt, work);

	atomic_ask(&interrupt->ask);
	smp_store_release(&interrupt->done, true);
}

static struct atomic_ask ask_in_interrupt(lunatik_State *s)
{
	struct atomic_interrupt interrupt = {
		.work = IRQ_WORK_INIT_HARD(atomic_interrupt),
		.ask = { .s = s },
	};

	irq_work_queue(&interrupt.work);
	while (!smp_load_acquire(&interrupt.done))
		cpu_relax();
	return interrupt.ask;
}

/* On the processor of the owner, who cannot go on before the event is over. */
static void an_event_within_another_is_missed_at_once(struct test *t)
{
	lunatik_State *s = atomic_state(t, "function event(i) return i end");
	struct atomic_ask ask;

	ASSERT(t, s);
	if (EXPECT(t, atomic_hold(s))) {
		ask = t->context == TEST_HARDIRQ ? ask_in_interrupt(s) : ask_in(t->context, s, 1);
		atomic_letgo(s);
		EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_BUSY);
		EXPECT_LE(t, ask.ns, 100 * NSEC_PER_USEC * test_slowness);
		EXPECT_EQ(t, atomic_long_read(&source_hook(0)->missed[LUNATIK_MISSED_BUSY]), 1);
	}
	expect_answer(t, s, 2, 2);
}

/* Somebody on another processor, who has the universe for a time. */
struct atomic_holder {
	lunatik_State *s;
	u64 ns;
	bool owns;
	bool asked;
};

static void atomic_holdfor(void *arg)
{
	struct atomic_holder *holder = arg;

	if (!atomic_hold(holder->s))
		return;
	WRITE_ONCE(holder->owns, true);
	while (!READ_ONCE(holder->asked))
		cpu_relax();
	ndelay(holder->ns % NSEC_PER_USEC);
	udelay(holder->ns / NSEC_PER_USEC);
	atomic_letgo(holder->s);
}

/* Asks while another has it for that long. */
static struct atomic_ask ask_beside(struct test *t, lunatik_State *s, u64 ns)
{
	struct atomic_holder holder = { .s = s, .ns = ns };
	struct test_thread thread = { .function = atomic_holdfor, .arg = &holder };
	struct atomic_ask ask = {
		.s = s, .event = { .argument = 7 },
	};

	thread.cpu = cpumask_any_but(cpu_online_mask, get_cpu());
	put_cpu();
	if (!test_start(t, &thread))
		return ask;
	while (!READ_ONCE(holder.owns))
		cond_resched();
	preempt_disable();
	WRITE_ONCE(holder.asked, true);
	test_in(TEST_BHOFF, atomic_ask, &ask);
	preempt_enable();
	test_join(&thread);
	return ask;
}

static void an_event_waits_for_an_owner_elsewhere(struct test *t)
{
	lunatik_State *s = atomic_state(t, "function event(i) return i end");
	bool answered = false;
	int i;

	ASSERT(t, s);
	if (num_online_cpus() > 1) {
		set_cpus_allowed_ptr(current, cpumask_of(cpumask_first(cpu_online_mask)));
		/* The other processor of an emulated machine may be taken away for longer. */
		for (i = 0; i < 1000 && !answered; i++)
			answered = ask_beside(t, s, 200 * NSEC_PER_USEC).event.outcome == LUAI_ANSWERED;
		set_cpus_allowed_ptr(current, cpu_possible_mask);
		EXPECT(t, answered);
	}
}

static void an_event_does_not_wait_for_an_owner_who_is_late(struct test *t)
{
	lunatik_State *s = atomic_state(t, "function event(i) return i end");
	struct atomic_ask ask = { };
	int i;

	ASSERT(t, s);
	if (num_online_cpus() > 1) {
		set_cpus_allowed_ptr(current, cpumask_of(cpumask_first(cpu_online_mask)));
		/* This processor, too, may be taken away until the owner is gone. */
		for (i = 0; i < 20 && !ask.event.missed; i++)
			ask = ask_beside(t, s, 30 * NSEC_PER_MSEC);
		set_cpus_allowed_ptr(current, cpu_possible_mask);
		EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_BUSY);
		EXPECT_LE(t, LUNATIK_ATOMIC_TIMEOUT, ask.ns);
		EXPECT_LE(t, ask.ns, 20 * NSEC_PER_MSEC);
	}
}

static void chunks_have_a_millisecond(struct test *t)
{
	lunatik_State *s = atomic_state(t, "function event(i) return i end");
	struct lunatik_exec x = { .chunk = "while true do end", .timeout = NSEC_PER_SEC };
	u64 began, best = U64_MAX;
	int i;

	ASSERT(t, s);
	x.chunk_len = strlen(x.chunk);
	for (i = 0; i < 5 && EXPECT(t, !lunatik_own(s)); i++) {
		began = ktime_get_ns();
		EXPECT_EQ(t, lunatik_exec(s, &x), 0);
		best = min(best, ktime_get_ns() - began);
		lunatik_disown(s);
		EXPECT_EQ(t, x.status, LUNATIK_STATUS_DEADLINE);
	}
	EXPECT_LE(t, best, 10 * NSEC_PER_MSEC * test_slowness);
}

/* Now and then an event is missed, because the worker collects and gets no processor. */
static void garbage_is_collected_between_events(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"local live = {} for i = 1, 2000 do live[i] = 'v' .. i end\n"
		"function event(i)\n"
		"	live[i % 2000 + 1] = table.concat{'v', i % 2000 + 1}\n"
		"	if i % 100 == 0 then for j = 1, 2000 do\n"
		"		if live[j] ~= 'v' .. j then return -j end\n"
		"	end end\n"
		"	return i\n"
		"end");
	struct lunatik_atomic *a;
	int i, patience;

	ASSERT(t, s);
	a = s->universe->atomic;
	for (i = 1; i <= 20000; i++) {
		struct atomic_ask ask = ask_in(t->context, s, i);

		for (patience = 0; ask.event.missed && patience < 1000; patience++) {
			usleep_range(100, 200);
			ask = ask_in(t->context, s, i);
		}
		if (!EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT) ||
		    (ask.event.outcome == LUAI_ANSWERED && !EXPECT_EQ(t, ask.event.answer, i)))
			break;
	}
	EXPECT_LE(t, 2, a->cycles);
}

/* What is alive takes more than events may have, until a chunk drops it. */
static void nothing_is_called_while_the_reserve_is_full(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"live = {}\n"
		"function event(i) live[#live + 1] = ('x'):rep(500) .. i return i end");
	struct atomic_ask ask = { };
	int i, missed = 0, ran = 0;

	ASSERT(t, s);
	/* Until cycles end and find nothing. */
	for (i = 0; i < 10000 && missed < 10; i++) {
		ask = ask_in(t->context, s, i);
		missed = ask.event.missed ? missed + 1 : 0;
		if (missed)
			msleep(20);
	}
	EXPECT_EQ(t, missed, 10);
	EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_MEMORY);
	for (i = 0; i < 100; i++) {
		ran = source_run(s, "live = {} collectgarbage()");
		if (ran == LUNATIK_STATUS_OK)
			break;
	}
	EXPECT_EQ(t, ran, LUNATIK_STATUS_OK);
	for (i = 0; i < 100 && ask.event.missed; i++) {
		msleep(10);
		ask = ask_in(t->context, s, i);
	}
	EXPECT_EQ(t, ask.event.missed, LUNATIK_MISSED_NOT);
}

/* No script collects by itself, which could take longer than an event may. */
static void a_script_cannot_collect(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"local gone = 0\n"
		"function event(i)\n"
		"	setmetatable({}, {__gc = function() gone = gone + 1 end})\n"
		"	for _, what in ipairs{'restart', 'collect', 'step', 'generational', 'incremental'} do\n"
		"		collectgarbage(what)\n"
		"	end\n"
		"	pcall(string.rep, 'x', 1 << 22)\n"	/* which has no memory, in an emergency */
		"	return gone\n"
		"end");
	int i;

	ASSERT(t, s);
	for (i = 0; i < 20; i++)
		expect_answer(t, s, i, 0);
}

/* One that would never end takes as long as any owner may, and no other is held up by it. */
static void finalizers_have_the_bounds_of_an_owner(struct test *t)
{
	lunatik_State *s = atomic_state(t,
		"ended = 0\n"
		"function event(i)\n"
		"	for j = 1, 5 do\n"
		"		setmetatable({}, {__gc = function() while i == 1 do end ended = ended + 1 end})\n"
		"	end\n"
		"	return ended\n"
		"end");
	lua_Integer ended = 0;
	struct lunatik_atomic *a;
	struct atomic_ask ask;
	int i;

	ASSERT(t, s);
	a = s->universe->atomic;
	ask_in(t->context, s, 1);
	for (i = 0; i < 5000 && a->cycles < 3; i++) {
		ask = ask_in(t->context, s, 0);
		ended = max(ended, ask.event.answer);
		if (ask.event.missed)
			msleep(1);
	}
	EXPECT_LE(t, 3, a->cycles);
	EXPECT(t, ended > 0);
}

TEST_SUITE(atomic,
	TEST(an_event_is_answered, TEST_ANY),
	TEST(only_an_integer_is_an_answer, TEST_ANY),
	TEST(an_event_has_its_budget_and_no_more, TEST_ANY),
	TEST(errors_leave_nothing_behind, TEST_ANY),
	TEST(an_event_within_another_is_missed_at_once, TEST_ANY & ~BIT(TEST_SOFTIRQ)),
	TEST(an_event_waits_for_an_owner_elsewhere, BIT(TEST_PROCESS)),
	TEST(an_event_does_not_wait_for_an_owner_who_is_late, BIT(TEST_PROCESS)),
	TEST(chunks_have_a_millisecond, BIT(TEST_PROCESS)),
	TEST(garbage_is_collected_between_events, TEST_ANY),
	TEST(nothing_is_called_while_the_reserve_is_full, BIT(TEST_PROCESS)),
	TEST(a_script_cannot_collect, TEST_ANY),
	TEST(finalizers_have_the_bounds_of_an_owner, BIT(TEST_PROCESS)),
);
