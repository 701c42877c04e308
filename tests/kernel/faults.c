// SPDX-License-Identifier: GPL-2.0-only
/* Uses of the kernel API, one an ioctl: see faults.h. */
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "driver/alloc.h"

#include "faults.h"
#include "test.h"

static DEFINE_MUTEX(faults_lock);
static char faults_chunk[FAULTS_CHUNK_MAX + 1];
static unsigned char faults_results[2048];
static size_t faults_results_len;

static long faults_newstate(void)
{
	return lunatik_newstate(SZ_1M, FAULTS_NAME) ? 0 : -ENOMEM;
}

static long faults_newput(void)
{
	lunatik_State *s = lunatik_newstate(SZ_1M, FAULTS_NAME);

	if (!s)
		return -ENOMEM;
	lunatik_putstate(s);
	return 0;
}

static long faults_lookup(void)
{
	lunatik_State *s = lunatik_statelookup(FAULTS_NAME);

	if (!s)
		return -ENOENT;
	lunatik_putstate(s);
	return 0;
}

/* An execution in some context: what it needs and what came of it. */
struct faults_run {
	lunatik_State *s;
	enum faults_context context;
	long ret;
};

static void faults_keep(const struct lunatik_exec *x)
{
	faults_results_len = lunatik_exec_copy(x, faults_results, sizeof(faults_results));
}

static void faults_run(void *arg)
{
	struct lunatik_exec x = { .chunk = faults_chunk, .chunk_len = strlen(faults_chunk) };
	struct faults_run *run = arg;

	run->ret = run->context == FAULTS_SLEEPS ? lunatik_own(run->s) :
						   lunatik_tryown(run->s, GFP_ATOMIC);
	if (run->ret)
		return;
	run->ret = lunatik_exec(run->s, &x);
	if (!run->ret) {
		faults_keep(&x);
		run->ret = x.status;
	}
	lunatik_disown(run->s);
}

static long faults_exec(unsigned long context)
{
	static const enum test_context contexts[FAULTS_CONTEXTS] = {
		[FAULTS_SLEEPS] = TEST_PROCESS,
		[FAULTS_ATOMIC] = TEST_PROCESS,
		[FAULTS_BHOFF] = TEST_BHOFF,
		[FAULTS_IRQSOFF] = TEST_IRQSOFF,
	};
	struct faults_run run = { .context = context };

	if (context >= FAULTS_CONTEXTS)
		return -EINVAL;
	run.s = lunatik_statelookup(FAULTS_NAME);
	if (!run.s)
		return -ENOENT;
	faults_results_len = 0;
	test_in(contexts[context], faults_run, &run);
	lunatik_putstate(run.s);
	return run.ret;
}

static long faults_reserve(void)
{
	lunatik_State *s = lunatik_statelookup(FAULTS_NAME);
	long ret;

	if (!s)
		return -ENOENT;
	ret = lunatik_own(s);
	if (!ret) {
		ret = lunatik_alloc_reserve(s);
		lunatik_disown(s);
	}
	lunatik_putstate(s);
	return ret;
}

static long faults_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	long ret = -ENOTTY;

	mutex_lock(&faults_lock);
	switch (cmd) {
	case FAULTS_NEWSTATE:
		ret = faults_newstate();
		break;
	case FAULTS_NEWPUT:
		ret = faults_newput();
		break;
	case FAULTS_LOOKUP:
		ret = faults_lookup();
		break;
	case FAULTS_CLOSE:
		ret = lunatik_close(FAULTS_NAME) ? -EBUSY : 0;
		break;
	case FAULTS_EXEC:
		ret = faults_exec(arg);
		break;
	case FAULTS_RESERVE:
		ret = faults_reserve();
		break;
	}
	mutex_unlock(&faults_lock);
	return ret;
}

static ssize_t faults_write(struct file *file, const char __user *from, size_t size, loff_t *offset)
{
	ssize_t ret = size;

	if (size > FAULTS_CHUNK_MAX)
		return -EMSGSIZE;
	mutex_lock(&faults_lock);
	memset(faults_chunk, 0, sizeof(faults_chunk));
	if (copy_from_user(faults_chunk, from, size))
		ret = -EFAULT;
	mutex_unlock(&faults_lock);
	return ret;
}

static ssize_t faults_read(struct file *file, char __user *to, size_t size, loff_t *offset)
{
	ssize_t ret;

	mutex_lock(&faults_lock);
	ret = simple_read_from_buffer(to, size, offset, faults_results, faults_results_len);
	mutex_unlock(&faults_lock);
	return ret;
}

const struct file_operations test_faults_fops = {
	.owner = THIS_MODULE,
	.read = faults_read,
	.write = faults_write,
	.unlocked_ioctl = faults_ioctl,
	.llseek = default_llseek,
};
