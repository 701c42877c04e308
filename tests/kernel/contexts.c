// SPDX-License-Identifier: GPL-2.0-only
/* Code in other contexts: interrupts, threads. */
#include <linux/bottom_half.h>
#include <linux/err.h>
#include <linux/interrupt.h>
#include <linux/irq_work.h>
#include <linux/irqflags.h>
#include <linux/kthread.h>

#include "test.h"

struct test_trip {
	void (*function)(void *arg);
	void *arg;
	struct tasklet_struct tasklet;
	struct irq_work work;
	struct completion done;
};

static void test_trip_softirq(struct tasklet_struct *tasklet)
{
	struct test_trip *trip = container_of(tasklet, struct test_trip, tasklet);

	WARN_ON(!in_serving_softirq());
	trip->function(trip->arg);
	complete(&trip->done);
}

static void test_trip_hardirq(struct irq_work *work)
{
	struct test_trip *trip = container_of(work, struct test_trip, work);

	WARN_ON(!in_hardirq());
	trip->function(trip->arg);
	complete(&trip->done);
}

/* Calls @function(@arg) in a context, and waits for its end. */
void test_in(enum test_context context, void (*function)(void *arg), void *arg)
{
	struct test_trip trip = { .function = function, .arg = arg };
	unsigned long flags;

	init_completion(&trip.done);
	switch (context) {
	case TEST_BHOFF:
		local_bh_disable();
		function(arg);
		local_bh_enable();
		break;
	case TEST_IRQSOFF:
		local_irq_save(flags);
		function(arg);
		local_irq_restore(flags);
		break;
	case TEST_SOFTIRQ:
		tasklet_setup(&trip.tasklet, test_trip_softirq);
		tasklet_schedule(&trip.tasklet);
		wait_for_completion(&trip.done);
		tasklet_kill(&trip.tasklet);
		break;
	case TEST_HARDIRQ:
		trip.work = IRQ_WORK_INIT_HARD(test_trip_hardirq);
		irq_work_queue(&trip.work);
		wait_for_completion(&trip.done);
		irq_work_sync(&trip.work);
		break;
	default:
		function(arg);
	}
}

static int test_thread_main(void *data)
{
	struct test_thread *thread = data;

	thread->function(thread->arg);
	kthread_complete_and_exit(&thread->done, 0);
}

bool test_start(struct test *t, struct test_thread *thread)
{
	struct task_struct *task = kthread_create(test_thread_main, thread, "lunatik_test");

	init_completion(&thread->done);
	if (!EXPECT(t, !IS_ERR(task))) {
		complete(&thread->done);
		return false;
	}
	if (thread->cpu >= 0)
		kthread_bind(task, thread->cpu);
	wake_up_process(task);
	return true;
}

void test_join(struct test_thread *thread)
{
	wait_for_completion(&thread->done);
}
