// SPDX-License-Identifier: GPL-2.0-only
/* Owning: one at a time, in turns, and no longer than the state lives. */
#include <linux/cpumask.h>
#include <linux/delay.h>
#include <linux/fs.h>
#include <linux/kthread.h>
#include <linux/ktime.h>
#include <linux/mm.h>
#include <linux/mman.h>
#include <linux/sched/signal.h>
#include <linux/uaccess.h>

#include "test.h"

struct test_owner {
	struct test *t;
	lunatik_State *s;
	int expected;
};

/* What lookup, tryown, run, disown, put give where this is called. */
static void use_atomically(void *arg)
{
	struct test_owner *owner = arg;
	struct lunatik_exec x = { .chunk = "return 1", .chunk_len = 8 };
	lunatik_State *s = lunatik_statelookup(TEST_NAME);

	if (!EXPECT(owner->t, s && s == owner->s))
		return;
	if (EXPECT_EQ(owner->t, lunatik_tryown(s, GFP_ATOMIC), owner->expected) &&
	    !owner->expected) {
		EXPECT_EQ(owner->t, lunatik_tryown(s, GFP_ATOMIC), -EAGAIN);
		EXPECT_EQ(owner->t, lunatik_exec(s, &x), 0);
		EXPECT_EQ(owner->t, x.status, LUNATIK_STATUS_OK);
		lunatik_disown(s);
	}
	lunatik_putstate(s);
}

static void a_free_state_can_be_owned_without_waiting(struct test *t)
{
	struct test_owner owner = { t, test_state(t, SZ_1M), 0 };

	ASSERT(t, owner.s);
	test_in(t->context, use_atomically, &owner);
	test_in(t->context, use_atomically, &owner);
}

static void an_owned_state_is_not_waited_for_by_tryown(struct test *t)
{
	struct test_owner owner = { t, test_state(t, SZ_1M), -EAGAIN };

	ASSERT(t, owner.s);
	ASSERT(t, !lunatik_own(owner.s));
	test_in(t->context, use_atomically, &owner);
	lunatik_disown(owner.s);
	owner.expected = 0;
	test_in(t->context, use_atomically, &owner);
}

static void one_owned_by_tryown_in_process_context_may_sleep(struct test *t)
{
	static const char chunk[] = "return #('x'):rep(1 << 11):rep(1 << 11)";
	struct lunatik_exec x = { .chunk = chunk, .chunk_len = sizeof(chunk) - 1 };
	lunatik_State *s = test_state(t, SZ_16M);

	ASSERT(t, s);
	ASSERT(t, !lunatik_tryown(s, GFP_KERNEL));
	EXPECT_EQ(t, lunatik_exec(s, &x), 0);
	EXPECT_EQ(t, x.status, LUNATIK_STATUS_OK);
	lunatik_disown(s);
}

#define COUNTERS	2

struct test_counter {
	struct test_thread thread;
	struct test *t;
	lunatik_State *s;
	int *inside;
};

static void count(void *arg)
{
	struct test_counter *counter = arg;
	struct lunatik_exec x = { .chunk = "n = (n or 0) + 1", .chunk_len = 16 };
	unsigned int i;

	for (i = 0; i < 5 * test_rounds; i++) {
		if (!EXPECT_EQ(counter->t, lunatik_own(counter->s), 0))
			return;
		/* Not atomic: this is for the owner alone to touch. */
		WRITE_ONCE(*counter->inside, READ_ONCE(*counter->inside) + 1);
		EXPECT_EQ(counter->t, READ_ONCE(*counter->inside), 1);
		lunatik_exec(counter->s, &x);
		EXPECT_EQ(counter->t, x.status, LUNATIK_STATUS_OK);
		WRITE_ONCE(*counter->inside, READ_ONCE(*counter->inside) - 1);
		lunatik_disown(counter->s);
	}
}

static void owners_exclude_each_other(struct test *t)
{
	struct test_counter counters[COUNTERS];
	lunatik_State *s = test_state(t, SZ_1M);
	int i, inside = 0;
	char chunk[40];

	ASSERT(t, s);
	for (i = 0; i < COUNTERS; i++) {
		counters[i] = (struct test_counter){ { count, &counters[i], -1 }, t, s, &inside };
		test_start(t, &counters[i].thread);
	}
	for (i = 0; i < COUNTERS; i++)
		test_join(&counters[i].thread);
	snprintf(chunk, sizeof(chunk), "return n == %u", COUNTERS * 5 * test_rounds);
	EXPECT_RUN(t, s, chunk, LUNATIK_STATUS_OK);
	EXPECT_GAVE(t, "\x91\xc3");
}

#define WAITERS	8

struct test_waiter {
	struct test_thread thread;
	struct test *t;
	lunatik_State *s;
	int *come;
	int error;
	int place;
	bool interrupted;
};

static void wait_turn(void *arg)
{
	struct test_waiter *waiter = arg;

	waiter->error = lunatik_own(waiter->s);
	if (waiter->error)
		return;
	waiter->interrupted = READ_ONCE(waiter->s->universe->bounds.interrupted);
	waiter->place = (*waiter->come)++;
	lunatik_disown(waiter->s);
}

static int waiting(lunatik_State *s)
{
	struct list_head *turn;
	unsigned long flags;
	int n = 0;

	spin_lock_irqsave(&s->lock, flags);
	list_for_each(turn, &s->universe->turns)
		n++;
	spin_unlock_irqrestore(&s->lock, flags);
	return n;
}

static bool comes_to_wait(lunatik_State *s, int n)
{
	int patience = 1000;

	while (waiting(s) < n && patience--)
		usleep_range(500, 1000);
	return waiting(s) >= n;
}

/* Starts them one after the other, each when the one before waits. */
static void start_waiters(struct test *t, lunatik_State *s, struct test_waiter *waiters, int *come)
{
	int i;

	for (i = 0; i < WAITERS; i++) {
		waiters[i] = (struct test_waiter){
			{ wait_turn, &waiters[i], -1 }, t, s, come, 1, -1
		};
		test_start(t, &waiters[i].thread);
		comes_to_wait(s, i + 1);
	}
	EXPECT_EQ(t, waiting(s), WAITERS);
}

static void join_waiters(struct test_waiter *waiters)
{
	int i;

	for (i = 0; i < WAITERS; i++)
		test_join(&waiters[i].thread);
}

/* Of several attempts, because who gets no processor for a while loses its turn. */
static void turns_come_in_the_order_of_asking(struct test *t)
{
	struct test_waiter waiters[WAITERS];
	lunatik_State *s = test_state(t, SZ_1M);
	int attempt, i, come, inorder = 0;

	ASSERT(t, s);
	for (attempt = 0; attempt < 10 && inorder < WAITERS; attempt++) {
		come = 0;
		ASSERT(t, !lunatik_own(s));
		start_waiters(t, s, waiters, &come);
		EXPECT_EQ(t, come, 0);
		lunatik_disown(s);
		join_waiters(waiters);
		for (i = inorder = 0; i < WAITERS; i++) {
			EXPECT_EQ(t, waiters[i].error, 0);
			inorder += waiters[i].place == i;
		}
		EXPECT_EQ(t, come, WAITERS);
	}
	EXPECT_EQ(t, inorder, WAITERS);
}

/* A waiter on processor 0, the test's, where it comes to run only when the test sleeps. */
static bool start_waiter_here(struct test *t, lunatik_State *s, struct test_waiter *waiter,
			      int *come)
{
	int patience = 1000;

	*waiter = (struct test_waiter){ { wait_turn, waiter, 0 }, t, s, come, 1 };
	if (!test_start(t, &waiter->thread))
		return false;
	while (!waiting(s) && patience--)
		usleep_range(20, 50);
	return EXPECT_EQ(t, waiting(s), 1);
}

#define ATTEMPTS	20

static void a_free_state_does_not_wait_for_one_who_sleeps(struct test *t)
{
	struct test_waiter waiter;
	lunatik_State *s = test_state(t, SZ_1M);
	int i, come = 0, overtaken = 0;

	ASSERT(t, s);
	ASSERT(t, !set_cpus_allowed_ptr(current, cpumask_of(0)));
	for (i = 0; i < ATTEMPTS; i++) {
		ASSERT(t, !lunatik_own(s));
		if (start_waiter_here(t, s, &waiter, &come)) {
			/* It is not due yet, as if it had been handed over a moment ago. */
			s->universe->handed = ktime_get();
			lunatik_disown(s);
			overtaken += !lunatik_tryown(s, GFP_KERNEL);
		}
		if (s->universe->owner == current)
			lunatik_disown(s);
		test_join(&waiter.thread);
		EXPECT_EQ(t, waiter.error, 0);
	}
	EXPECT_EQ(t, come, ATTEMPTS);
	EXPECT(t, overtaken > 0);
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

/* Its owner holds it nearly all the time, so that a sleeper never finds it free. */
static void nobody_is_overtaken_for_long(struct test *t)
{
	u64 patience = test_slowness * 100 * NSEC_PER_MSEC;
	struct test_waiter waiter;
	lunatik_State *s = test_state(t, SZ_1M);
	int come = 0;
	u64 start;

	ASSERT(t, s);
	ASSERT(t, !set_cpus_allowed_ptr(current, cpumask_of(0)));
	ASSERT(t, !lunatik_own(s));
	if (start_waiter_here(t, s, &waiter, &come)) {
		start = ktime_get_ns();
		while (!READ_ONCE(come) && ktime_get_ns() - start < patience) {
			udelay(100);
			cond_resched();
			lunatik_disown(s);
			if (!EXPECT_EQ(t, lunatik_own(s), 0))
				break;
		}
		EXPECT_EQ(t, READ_ONCE(come), 1);
	}
	lunatik_disown(s);
	test_join(&waiter.thread);
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

/*
 * The first in the queue gets no processor when the state becomes free for it: it is
 * handed over, or the waiter is but woken, as shortly after somebody else's turn.
 */
static void pass_by_one_who_does_not_run(struct test *t, bool handed)
{
	u64 patience = test_slowness * 100 * NSEC_PER_MSEC;
	static struct test_waiter here, elsewhere;
	lunatik_State *s = test_state(t, SZ_1M);
	int come = 0;
	u64 start;

	ASSERT(t, s && num_online_cpus() > 1);
	ASSERT(t, !set_cpus_allowed_ptr(current, cpumask_of(0)));
	ASSERT(t, !lunatik_own(s));
	start_waiter_here(t, s, &here, &come);
	elsewhere = (struct test_waiter){ { wait_turn, &elsewhere, 1 }, t, s, &come, 1, -1 };
	test_start(t, &elsewhere.thread);
	EXPECT(t, comes_to_wait(s, 2));

	preempt_disable();
	start = ktime_get_ns();
	if (!handed)
		s->universe->handed = ktime_get();
	lunatik_disown(s);
	/* As if somebody had interrupted its run, which goes with it. */
	if (handed)
		WRITE_ONCE(s->universe->bounds.interrupted, true);
	while (!READ_ONCE(come) && ktime_get_ns() - start < patience)
		cpu_relax();
	EXPECT_EQ(t, READ_ONCE(come), 1);
	preempt_enable();

	test_join(&here.thread);
	test_join(&elsewhere.thread);
	EXPECT_EQ(t, elsewhere.place, 0);
	EXPECT_EQ(t, here.error, 0);
	EXPECT_EQ(t, here.place, 1);
	EXPECT(t, here.interrupted == handed && !elsewhere.interrupted);
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

static void a_turn_that_nobody_takes_is_that_of_another(struct test *t)
{
	pass_by_one_who_does_not_run(t, true);
}

static void a_free_state_does_not_wait_for_one_who_is_woken_and_does_not_run(struct test *t)
{
	pass_by_one_who_does_not_run(t, false);
}

/* Who asks later than a waiter gets the state later, also without waiting. */
static void tryown_does_not_overtake(struct test *t)
{
	struct test_waiter waiters[WAITERS];
	struct test_owner owner = { t, test_state(t, SZ_1M), -EAGAIN };
	int come = 0;

	ASSERT(t, owner.s);
	ASSERT(t, !lunatik_own(owner.s));
	start_waiters(t, owner.s, waiters, &come);
	test_in(t->context, use_atomically, &owner);
	lunatik_disown(owner.s);
	join_waiters(waiters);
	EXPECT_EQ(t, come, WAITERS);
}

/* As a program does it: only the device closes by force. Negative errno or 0. */
static int force_close(const char *name)
{
	struct lunatik_close close = { .flags = LUNATIK_CLOSE_FORCE };
	unsigned long user;
	struct file *file;
	int ret = -EFAULT;

	strscpy((char *)close.name, name, sizeof(close.name));
	file = filp_open("/dev/lunatik", O_RDWR, 0);
	if (IS_ERR(file))
		return PTR_ERR(file);
	user = vm_mmap(NULL, 0, PAGE_SIZE, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_PRIVATE, 0);
	if (IS_ERR_VALUE(user)) {
		ret = (long)user;
		goto put_file;
	}
	if (!copy_to_user((void __user *)user, &close, sizeof(close)))
		ret = file->f_op->unlocked_ioctl(file, LUNATIK_IOC_CLOSE, user);
	vm_munmap(user, PAGE_SIZE);
put_file:
	filp_close(file, NULL);
	return ret;
}

struct test_endless {
	struct test_thread thread;
	enum test_context context;
	lunatik_State *s;
	struct test_result result;
};

static void run_endlessly(void *arg)
{
	struct test_endless *run = arg;
	struct lunatik_exec x = {
		.chunk = "while true do pcall(function() while true do end end) end",
		.chunk_len = 57, .timeout = test_slowness * 2 * NSEC_PER_SEC,
	};

	test_runin(run->context, run->s, &x, &run->result);
}

/* A run is in progress in the test's context, on another processor, and others wait. */
static void a_forced_close_ends_the_run_and_sends_waiters_away(struct test *t)
{
	static struct test_endless run;
	struct test_waiter waiters[WAITERS];
	int i, come = 0, patience = 1000;
	lunatik_State *s;
	u64 start;

	ASSERT(t, num_online_cpus() > 1);
	ASSERT(t, test_state(t, SZ_1M));
	s = lunatik_statelookup(TEST_NAME);
	ASSERT(t, s);
	ASSERT(t, !set_cpus_allowed_ptr(current, cpumask_of(0)));

	run = (struct test_endless){ { run_endlessly, &run, 1 }, t->context, s };
	test_start(t, &run.thread);
	while (!READ_ONCE(s->universe->busy) && patience--)
		usleep_range(500, 1000);
	EXPECT_EQ(t, lunatik_close(TEST_NAME), -1);
	start_waiters(t, s, waiters, &come);

	start = ktime_get_ns();
	EXPECT_EQ(t, force_close(TEST_NAME), 0);
	EXPECT_LE(t, ktime_get_ns() - start, test_slowness * NSEC_PER_SEC / 2);
	EXPECT_EQ(t, s->curralloc, 0);
	EXPECT(t, !lunatik_statelookup(TEST_NAME));

	test_join(&run.thread);
	EXPECT_EQ(t, run.result.error, 0);
	EXPECT_EQ(t, run.result.status, LUNATIK_STATUS_INTERRUPTED);
	join_waiters(waiters);
	for (i = 0; i < WAITERS; i++)
		EXPECT_EQ(t, waiters[i].error, -ENODEV);
	EXPECT_EQ(t, come, 0);
	lunatik_putstate(s);
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

struct test_closer {
	struct test_thread thread;
	struct mm_struct *mm;
	struct task_struct *task;
	int error;
};

static void close_by_force(void *arg)
{
	struct test_closer *closer = arg;

	kthread_use_mm(closer->mm);
	allow_signal(SIGKILL);
	WRITE_ONCE(closer->task, current);
	closer->error = force_close(TEST_NAME);
	kthread_unuse_mm(closer->mm);
}

/* The owner takes its time. */
static void a_forced_close_that_is_killed_closes_nothing(struct test *t)
{
	static struct test_closer closer;
	struct test_owner owner = { t, test_state(t, SZ_1M), 0 };

	ASSERT(t, owner.s);
	ASSERT(t, !lunatik_own(owner.s));
	closer = (struct test_closer){ { close_by_force, &closer, -1 }, current->mm };
	test_start(t, &closer.thread);
	if (EXPECT(t, comes_to_wait(owner.s, 1))) {
		EXPECT_EQ(t, send_sig(SIGKILL, READ_ONCE(closer.task), 1), 0);
		test_join(&closer.thread);
		EXPECT_EQ(t, closer.error, -EINTR);
		EXPECT_EQ(t, waiting(owner.s), 0);
		lunatik_disown(owner.s);
		test_in(t->context, use_atomically, &owner);
	} else {
		lunatik_disown(owner.s);
		test_join(&closer.thread);
	}
}

static void nobody_comes_before_a_forced_close(struct test *t)
{
	struct test_closer closer;
	lunatik_State *s;
	int i, patience;

	ASSERT(t, !set_cpus_allowed_ptr(current, cpumask_of(0)));
	for (i = 0; i < ATTEMPTS; i++) {
		s = test_state(t, SZ_1M);
		ASSERT(t, s && !lunatik_own(s));
		s = lunatik_statelookup(TEST_NAME);
		closer = (struct test_closer){ { close_by_force, &closer, 0 }, current->mm };
		test_start(t, &closer.thread);
		for (patience = 1000; !waiting(s) && patience; patience--)
			usleep_range(20, 50);
		EXPECT_EQ(t, waiting(s), 1);
		s->universe->handed = ktime_get();
		lunatik_disown(s);
		if (!EXPECT_EQ(t, lunatik_tryown(s, GFP_KERNEL), -EAGAIN))
			lunatik_disown(s);
		test_join(&closer.thread);
		EXPECT_EQ(t, closer.error, 0);
		lunatik_putstate(s);
	}
	set_cpus_allowed_ptr(current, cpu_possible_mask);
}

TEST_SUITE(owner,
	TEST(a_free_state_can_be_owned_without_waiting, TEST_ANY),
	TEST(an_owned_state_is_not_waited_for_by_tryown, TEST_ANY),
	TEST(one_owned_by_tryown_in_process_context_may_sleep, BIT(TEST_PROCESS)),
	TEST(owners_exclude_each_other, BIT(TEST_PROCESS)),
	TEST(turns_come_in_the_order_of_asking, BIT(TEST_PROCESS)),
	TEST(tryown_does_not_overtake, TEST_ANY),
	TEST(a_free_state_does_not_wait_for_one_who_sleeps, BIT(TEST_PROCESS)),
	TEST(nobody_is_overtaken_for_long, BIT(TEST_PROCESS)),
	TEST(a_turn_that_nobody_takes_is_that_of_another, BIT(TEST_PROCESS)),
	TEST(a_free_state_does_not_wait_for_one_who_is_woken_and_does_not_run, BIT(TEST_PROCESS)),
	TEST(a_forced_close_ends_the_run_and_sends_waiters_away,
	     BIT(TEST_PROCESS) | BIT(TEST_BHOFF) | BIT(TEST_SOFTIRQ)),
	TEST(a_forced_close_that_is_killed_closes_nothing, BIT(TEST_PROCESS)),
	TEST(nobody_comes_before_a_forced_close, BIT(TEST_PROCESS)),
);
