// SPDX-License-Identifier: GPL-2.0-only
/*
 * Bugs, one of each kind that the debugging kernels are built to find. The parameter `bug` names
 * the ones to commit, in their order, separated by commas.
 */
#include <linux/completion.h>
#include <linux/kthread.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/timer.h>
#include <linux/vmalloc.h>

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

static void stack(void)
{
	char bytes[16];
	char *end = bytes + hidden + 16;

	OPTIMIZER_HIDE_VAR(end);
	hidden = *end;
	hidden = 0;
}

/* Two threads that count together, in one of three ways. */
static DEFINE_SPINLOCK(count_lock);
static DECLARE_COMPLETION(counted);
static long count;
static enum { PLAIN, MARKED, LOCKED } how;

static int counter(void *unused)
{
	int i;

	for (i = 0; i < 200000; i++) {
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
	PLANT(list), PLANT(timer), PLANT(leak), PLANT(heap), PLANT(freed),
	PLANT(vmalloced), PLANT(stack), PLANT(race), PLANT(no_race),
};

static char *bug = "";
module_param(bug, charp, 0);
MODULE_PARM_DESC(bug, "the bugs to commit, separated by commas");

static int __init planted_init(void)
{
	char *copy = kstrdup(bug, GFP_KERNEL), *rest = copy, *name;
	int i, err = 0;

	if (!copy)
		return -ENOMEM;
	while ((name = strsep(&rest, ",")) && !err) {
		err = -EINVAL;
		for (i = 0; i < ARRAY_SIZE(bugs); i++) {
			if (!strcmp(bugs[i].name, name)) {
				pr_info("planted: %s\n", name);
				bugs[i].commit();
				err = 0;
			}
		}
	}
	pr_info("planted: end\n");
	kfree(copy);
	return err;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_DESCRIPTION("Planted bugs");
MODULE_LICENSE("GPL");
