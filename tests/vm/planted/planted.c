// SPDX-License-Identifier: GPL-2.0-only
/*
 * Bugs, one of each kind that the debugging kernels are built to find, and some things that look
 * like bugs and are none. The parameter `bug` names the one to commit.
 */
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/timer.h>
#include <linux/vmalloc.h>

#include "setjmp.h"

static volatile int hidden; /* zero, which the compiler does not know */

static void rcu(void)
{
	static int __rcu *pointer;

	hidden = !!rcu_dereference(pointer);
	hidden = 0;
}

static DEFINE_MUTEX(first);
static DEFINE_MUTEX(second);

static void circle(void)
{
	mutex_lock(&first);
	mutex_lock(&second);
	mutex_unlock(&second);
	mutex_unlock(&first);

	mutex_lock(&second);
	mutex_lock(&first);
	mutex_unlock(&first);
	mutex_unlock(&second);
}

static void sleep_locked(void)
{
	static DEFINE_SPINLOCK(lock);

	spin_lock(&lock);
	might_sleep();
	spin_unlock(&lock);
}

static void shift(void)
{
	int by = hidden + 40;

	hidden = 1 << by;
	hidden = 0;
}

static void bounds(void)
{
	static int four[4];

	hidden = four[hidden + 5];
	hidden = 0;
}

static void list(void)
{
	static LIST_HEAD(head);
	static struct list_head node;

	list_add(&node, &head);
	list_add(&node, &head);
	INIT_LIST_HEAD(&head);
}

static void never(struct timer_list *timer)
{
}

static void timer(void)
{
	struct timer_list *timer = kmalloc(sizeof(*timer), GFP_KERNEL);

	if (!timer)
		return;
	timer_setup(timer, never, 0);
	mod_timer(timer, jiffies + 3600 * HZ);
	kfree(timer);
}

static void *lost;

static void leak(void)
{
	lost = kmalloc(333, GFP_KERNEL);
	lost = NULL;
}

/* No leak while the module is there. */
static void kept(void)
{
	static void *keeper;

	keeper = kmalloc(333, GFP_KERNEL);
	hidden = !!keeper;
	hidden = 0;
}

static void heap(void)
{
	char *bytes = kmalloc(100, GFP_KERNEL);

	if (bytes)
		bytes[hidden + 100] = 1;
	kfree(bytes);
}

static void freed(void)
{
	char *bytes = kmalloc(100, GFP_KERNEL);

	OPTIMIZER_HIDE_VAR(bytes);
	kfree(bytes);
	if (bytes)
		hidden = bytes[hidden + 10];
	hidden = 0;
}

static void vmalloced(void)
{
	char *bytes = vmalloc(100);

	if (bytes)
		bytes[hidden + 100] = 1;
	vfree(bytes);
}

static noinline void stack(void)
{
	char bytes[16];
	char *end = bytes + hidden + 16;

	OPTIMIZER_HIDE_VAR(end);
	hidden = *end;
	hidden = 0;
}

/* Frames with variables that KASAN surrounds, dropped as Lua's errors drop them. */
static noinline void deep(int depth, jmp_buf env)
{
	char bytes[24];

	memset(bytes, depth, sizeof(bytes));
	barrier_data(bytes);
	if (depth)
		deep(depth - 1, env);
	else
		longjmp(env, 1);
	barrier_data(bytes);
}

static noinline void jump(int depth)
{
	jmp_buf env;

	if (!setjmp(env))
		deep(depth, env);
}

/* Frames of another shape on the stack that those had. */
static noinline void reuse(int depth)
{
	char bytes[200];

	memset(bytes, depth, sizeof(bytes));
	barrier_data(bytes);
	if (depth)
		reuse(depth - 1);
	barrier_data(bytes);
}

static void no_jump(void)
{
	int i;

	for (i = 0; i < 1000; i++) {
		jump(i % 20);
		reuse(i % 10);
	}
}

static noinline void beyond(int depth)
{
	if (depth)
		beyond(depth - 1);
	else
		stack();
	barrier();
}

static void jumped(void)
{
	no_jump();
	beyond(4);
}

static void lockup(void)
{
	preempt_disable();
	mdelay(4000);
	preempt_enable();
}

/* PROVE_RCU gives readers five seconds more than they are told. */
static void stall(void)
{
	start_poll_synchronize_rcu();
	rcu_read_lock();
	mdelay(12000);
	rcu_read_unlock();
}

static void hang(void)
{
	DECLARE_COMPLETION_ONSTACK(forever);

	wait_for_completion_timeout(&forever, 5 * HZ);
}

/* Two threads that count together, in one of three ways. */
static DEFINE_SPINLOCK(count_lock);
static DECLARE_COMPLETION(counted);
static long count;
static enum { PLAIN, MARKED, LOCKED } how;

static int counter(void *unused)
{
	int i;

	for (i = 0; i < 20000; i++) {
		switch (how) {
		case PLAIN:
			count++;
			barrier();
			break;
		case MARKED:
			WRITE_ONCE(count, READ_ONCE(count) + 1);
			break;
		case LOCKED:
			spin_lock(&count_lock);
			count++;
			spin_unlock(&count_lock);
			break;
		}
		if (i % 1000 == 0)
			cond_resched();
	}
	complete(&counted);
	return 0;
}

static void count_together(int way)
{
	struct task_struct *one, *two;

	how = way;
	one = kthread_run(counter, NULL, "planted-1");
	two = kthread_run(counter, NULL, "planted-2");
	if (!IS_ERR(one))
		wait_for_completion(&counted);
	if (!IS_ERR(two))
		wait_for_completion(&counted);
}

static void race(void)
{
	count_together(PLAIN);
}

static void no_race(void)
{
	count_together(MARKED);
	count_together(LOCKED);
}

#define PLANT(function) { #function, function }
static const struct {
	const char *name;
	void (*commit)(void);
} bugs[] = {
	PLANT(rcu), PLANT(circle), PLANT(sleep_locked), PLANT(shift), PLANT(bounds),
	PLANT(list), PLANT(timer), PLANT(leak), PLANT(kept), PLANT(heap),
	PLANT(freed), PLANT(vmalloced), PLANT(stack), PLANT(jumped), PLANT(no_jump),
	PLANT(lockup), PLANT(stall), PLANT(hang), PLANT(race), PLANT(no_race),
};

static char *bug = "";
module_param(bug, charp, 0);
MODULE_PARM_DESC(bug, "the bug to commit");

static int __init planted_init(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(bugs); i++) {
		if (!strcmp(bugs[i].name, bug)) {
			bugs[i].commit();
			return 0;
		}
	}
	return -EINVAL;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_DESCRIPTION("Planted bugs");
MODULE_LICENSE("GPL");
