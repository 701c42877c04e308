// SPDX-License-Identifier: GPL-2.0-only
/* The tests as files. */
#include <linux/debugfs.h>
#include <linux/err.h>
#include <linux/module.h>
#include <linux/seq_file.h>
#include <linux/slab.h>

#include "driver/compat.h"

#include "source.h"
#include "test.h"

unsigned int test_rounds;
module_param_named(rounds, test_rounds, uint, 0444);
MODULE_PARM_DESC(rounds, "how often something is done over and over (1000 / slowness)");

unsigned int test_slowness = 1;
module_param_named(slowness, test_slowness, uint, 0444);
MODULE_PARM_DESC(slowness, "how many times slower than usual this kernel is, about (1)");

static const struct test_suite *const test_suites[] = {
	&test_states, &test_owner, &test_memory, &test_reserve, &test_exec, &test_library, &test_atomic,
	&test_hook, &test_races, &test_example,
};

static const char *const test_contextnames[TEST_CONTEXTS] = {
	[TEST_PROCESS] = "process",
	[TEST_BHOFF] = "bh-off",
	[TEST_IRQSOFF] = "irqs-off",
	[TEST_SOFTIRQ] = "softirq",
	[TEST_HARDIRQ] = "hardirq",
};

/* What a file stands for. */
struct test_file {
	const struct test_case *test;
	enum test_context context;
};

static struct dentry *test_dir;
static struct dentry *test_faults;
static struct dentry *test_stack;
static struct dentry *test_events;
static struct dentry *test_load;

bool test_expect(struct test *t, bool met, int line, const char *format, ...)
{
	unsigned long flags;
	va_list args;

	if (met)
		return true;
	spin_lock_irqsave(&t->lock, flags);
	t->len += scnprintf(t->said + t->len, sizeof(t->said) - t->len, "line %d: ", line);
	va_start(args, format);
	t->len += vscnprintf(t->said + t->len, sizeof(t->said) - t->len, format, args);
	va_end(args);
	t->len += scnprintf(t->said + t->len, sizeof(t->said) - t->len, "\n");
	spin_unlock_irqrestore(&t->lock, flags);
	return false;
}

/* A state called TEST_NAME, or NULL; it ends with the test. */
lunatik_State *test_state(struct test *t, size_t maxalloc)
{
	lunatik_State *s = lunatik_newstate(maxalloc, TEST_NAME);

	EXPECT(t, s);
	return s;
}

/* Expects that nobody but the table holds the state of this name, if there is one; closes it. */
void test_endstate(struct test *t, const char *name)
{
	lunatik_State *s = lunatik_statelookup(name);

	if (!s)
		return;
	EXPECT_EQ(t, refcount_read(&s->users), 2);
	EXPECT_EQ(t, lunatik_close(name), 0);
	EXPECT_EQ(t, s->curralloc, 0);
	lunatik_putstate(s);
	EXPECT(t, !lunatik_statelookup(name));
}

static int test_show(struct seq_file *file, void *unused)
{
	struct test *t = file->private;

	seq_puts(file, t->len ? t->said : "ok\n");
	return 0;
}

/* Here and not in test_show(), which is called again when its buffer was too small. */
static int test_open(struct inode *inode, struct file *file)
{
	const struct test_file *what = inode->i_private;
	struct test *t = kzalloc(sizeof(*t), GFP_KERNEL);
	int ret;

	if (!t)
		return -ENOMEM;
	spin_lock_init(&t->lock);
	t->context = what->context;
	what->test->run(t);
	test_endstate(t, TEST_NAME);
	ret = single_open(file, test_show, t);
	if (ret)
		kfree(t);
	return ret;
}

static int test_release(struct inode *inode, struct file *file)
{
	kfree(((struct seq_file *)file->private_data)->private);
	return single_release(inode, file);
}

DEFINE_SHOW_ATTRIBUTE(test_events);
DEFINE_SHOW_ATTRIBUTE(test_load);

static const struct file_operations test_fops = {
	.owner = THIS_MODULE,
	.open = test_open,
	.read = seq_read,
	.llseek = seq_lseek,
	.release = test_release,
};

static struct test_file test_files[400];

static int __init test_init(void)
{
	size_t i, j, count = 0;
	char name[NAME_MAX];
	int context, ret;

	test_slowness = max(test_slowness, 1U);
	test_rounds = test_rounds ?: max(1000 / test_slowness, 10U);
	ret = source_init();
	if (ret)
		return ret;
	test_dir = debugfs_create_dir("lunatik_test", NULL);
	if (IS_ERR(test_dir)) {
		source_exit();
		return PTR_ERR(test_dir);
	}
	for (i = 0; i < ARRAY_SIZE(test_suites); i++) {
		for (j = 0; j < test_suites[i]->count; j++) {
			const struct test_case *test = &test_suites[i]->cases[j];

			for_each_set_bit(context, &test->contexts, TEST_CONTEXTS) {
				if (WARN_ON(count == ARRAY_SIZE(test_files)))
					break;
				test_files[count].test = test;
				test_files[count].context = context;
				snprintf(name, sizeof(name), "%s.%s.%s", test_suites[i]->name,
					 test->name, test_contextnames[context]);
				debugfs_create_file(name, 0400, test_dir, &test_files[count++],
						    &test_fops);
			}
		}
	}
	/* Not tests, so not beside them. */
	test_faults = debugfs_create_file("lunatik_faults", 0600, NULL, NULL, &test_faults_fops);
	test_stack = debugfs_create_file("lunatik_stack", 0600, NULL, NULL, &test_stack_fops);
	test_events = debugfs_create_file("lunatik_events", 0400, NULL, NULL, &test_events_fops);
	test_load = debugfs_create_file("lunatik_load", 0400, NULL, NULL, &test_load_fops);
	return 0;
}

static void __exit test_exit(void)
{
	debugfs_remove(test_load);
	debugfs_remove(test_events);
	debugfs_remove(test_stack);
	debugfs_remove(test_faults);
	debugfs_remove(test_dir);
	source_exit();
}

module_init(test_init);
module_exit(test_exit);

MODULE_DESCRIPTION("Tests of Lunatik's kernel API");
MODULE_LICENSE("GPL");
LUNATIK_COMPAT_IMPORT;
