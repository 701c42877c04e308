// SPDX-License-Identifier: GPL-2.0-only
/*
 * How much of a kernel stack is used: not a test, but a measure for those in
 * tests/hostile. Writing a chunk to lunatik_stack in debugfs executes it on the
 * fresh stack of a thread; writing nothing but a NUL allocates there, as Lua
 * does, until the machine has no memory to give. Reading gives the outcome,
 * the bytes of the stack that were used at the deepest, and those left.
 */
#include <linux/fs.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/sched/task_stack.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "test.h"

#define STACK_PAINT	0x5aa5c33c5aa5c33cUL

/* What the painter itself may be using below its frame. */
#define STACK_MARGIN	256

struct stack_use {
	const char *chunk;
	size_t len;
	int outcome;
	size_t used;
	size_t left;
};

/* The lowest word of the stack holds a mark of the kernel's. */
static unsigned long *stack_bottom(void)
{
	return (unsigned long *)task_stack_page(current) + 1;
}

static noinline void stack_paint(void)
{
	volatile unsigned long *word = stack_bottom();
	unsigned long *end = __builtin_frame_address(0);

	for (end -= STACK_MARGIN / sizeof(*end); word < end; word++)
		*word = STACK_PAINT;
}

static noinline void stack_measure(struct stack_use *use)
{
	unsigned long *bottom = stack_bottom(), *word = bottom;

	while (READ_ONCE_NOCHECK(*word) == STACK_PAINT)
		word++;
	use->left = (word - bottom) * sizeof(*word);
	use->used = THREAD_SIZE - use->left;
}

static noinline int stack_exec(const struct stack_use *use)
{
	struct lunatik_exec x = {
		.chunk = use->chunk, .chunk_len = use->len, .timeout = 5 * NSEC_PER_SEC,
	};
	lunatik_State *s = lunatik_newstate(SZ_8M, TEST_NAME);
	int ret;

	if (!s)
		return -ENOMEM;
	ret = lunatik_own(s);
	if (!ret) {
		stack_paint();
		ret = lunatik_exec(s, &x) ?: x.status;
		lunatik_disown(s);
	}
	lunatik_close(TEST_NAME);
	return ret;
}

/* With the flags of driver/alloc.c: reclaim, but no OOM killer. */
static noinline int stack_reclaim(void)
{
	struct block {
		struct block *next;
	} *all = NULL, *block;

	stack_paint();
	while ((block = kvmalloc(SZ_64K, GFP_NOIO | __GFP_RETRY_MAYFAIL | __GFP_NOWARN))) {
		block->next = all;
		all = block;
		cond_resched();
	}
	while ((block = all)) {
		all = block->next;
		kvfree(block);
	}
	return 0;
}

static void stack_thread(void *arg)
{
	struct stack_use *use = arg;

	use->outcome = use->len == 1 && !*use->chunk ? stack_reclaim() : stack_exec(use);
	stack_measure(use);
}

static ssize_t stack_write(struct file *file, const char __user *from, size_t size, loff_t *offset)
{
	struct stack_use *use = file->private_data;
	struct test_thread thread = { .function = stack_thread, .arg = use, .cpu = -1 };
	struct test *t = kzalloc(sizeof(*t), GFP_KERNEL);
	ssize_t ret = size;
	char *chunk;

	if (!t)
		return -ENOMEM;
	spin_lock_init(&t->lock);
	chunk = memdup_user_nul(from, size);
	if (IS_ERR(chunk)) {
		ret = PTR_ERR(chunk);
		goto free_test;
	}
	use->chunk = chunk;
	use->len = size;
	if (test_start(t, &thread))
		test_join(&thread);
	else
		ret = -ENOMEM;
	kfree(chunk);
free_test:
	kfree(t);
	return ret;
}

static ssize_t stack_read(struct file *file, char __user *to, size_t size, loff_t *offset)
{
	const struct stack_use *use = file->private_data;
	char text[64];
	int len = scnprintf(text, sizeof(text), "%d %zu %zu\n", use->outcome, use->used, use->left);

	return simple_read_from_buffer(to, size, offset, text, len);
}

static int stack_open(struct inode *inode, struct file *file)
{
	file->private_data = kzalloc(sizeof(struct stack_use), GFP_KERNEL);
	return file->private_data ? 0 : -ENOMEM;
}

static int stack_release(struct inode *inode, struct file *file)
{
	kfree(file->private_data);
	return 0;
}

const struct file_operations test_stack_fops = {
	.owner = THIS_MODULE,
	.open = stack_open,
	.read = stack_read,
	.write = stack_write,
	.llseek = default_llseek,
	.release = stack_release,
};
