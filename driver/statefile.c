// SPDX-License-Identifier: GPL-2.0-only
/* A file that stands for one state: STAT, SET, INTERRUPT, and reading the output. */
#include <linux/anon_inodes.h>
#include <linux/cred.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/ktime.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "access.h"
#include "alloc.h"
#include "block.h"
#include "hook.h"
#include "ioctl.h"
#include "limits.h"
#include "owner.h"
#include "run.h"
#include "statefile.h"
#include "universe.h"

#define LUNATIK_SET_ALL	(LUNATIK_SET_MAXALLOC | LUNATIK_SET_TIMEOUT | LUNATIK_SET_MODE)

/* Output goes to user space in pieces of at most this size. */
#define LUNATIK_READ_MAX	((size_t)PAGE_SIZE)

/* ------------------------------------------------------------------------ */
/* Commands                                                                 */
/* ------------------------------------------------------------------------ */

static long lunatik_statefile_stat(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	lunatik_State *s = f->state;
	const struct lunatik_universe *u = s->universe;
	struct lunatik_stat *stat = arg;
	u64 began = READ_ONCE(u->run_began);
	bool busy;

	if (!(file->f_mode & FMODE_READ))
		return -EACCES;
	if (READ_ONCE(s->closed))
		return -ENODEV;
	*stat = (struct lunatik_stat) {
		.id = s->id,
		.curralloc = READ_ONCE(s->curralloc),
		.peakalloc = READ_ONCE(u->peakalloc),
		.maxalloc = READ_ONCE(s->maxalloc),
		.timeout = READ_ONCE(s->timeout),
		.created = s->created,
		.runs = READ_ONCE(u->runs),
		.errors = READ_ONCE(u->errors),
		.runtime = READ_ONCE(u->runtime),
		.uid = from_kuid_munged(current_user_ns(), s->uid),
		.gid = from_kgid_munged(current_user_ns(), s->gid),
		.users = refcount_read(&s->users) - 1,	/* without the table's */
		.owner = lunatik_owner_pid(s, &busy),
		.mode = READ_ONCE(s->mode),
		.footprint = lunatik_account_taken(&s->account),
		.running = began ? max_t(s64, ktime_get_ns() - began, 1) : 0,
	};
	stat->flags = busy ? LUNATIK_STAT_BUSY : 0;
	memcpy(stat->name, s->name, sizeof(stat->name));
	return 0;
}

/* Checks a request to change the state, and fills in the defaults. */
static int lunatik_statefile_checkset(struct lunatik_set *set)
{
	if ((set->flags & ~LUNATIK_SET_ALL) || set->__pad || (set->mode & ~0666))
		return -EINVAL;
	set->maxalloc = set->maxalloc ?: READ_ONCE(lunatik_default_maxalloc);
	set->timeout = set->timeout ?: lunatik_limits_timeout();
	if (set->flags & LUNATIK_SET_MAXALLOC) {
		if (set->maxalloc < LUNATIK_MAXALLOC_MIN)
			return -EINVAL;
		if (!lunatik_access_maycap(set->maxalloc))
			return -EPERM;
	}
	return 0;
}

static long lunatik_statefile_set(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	lunatik_State *s = f->state;
	struct lunatik_set *set = arg;
	int ret;

	/*
	 * Ask who the caller is and not what the file was opened for, because nobody
	 * could open a state of mode 0 to change its mode back.
	 */
	if (!lunatik_access_owns(s))
		return -EPERM;
	if (READ_ONCE(s->closed))
		return -ENODEV;
	ret = lunatik_statefile_checkset(set);
	if (!ret)
		ret = lunatik_hook_may(s->universe, file);
	if (ret)
		return ret;
	if (set->flags & LUNATIK_SET_MAXALLOC)
		lunatik_alloc_setcap(s, set->maxalloc);
	if (set->flags & LUNATIK_SET_TIMEOUT)
		WRITE_ONCE(s->timeout, set->timeout);
	if (set->flags & LUNATIK_SET_MODE)
		WRITE_ONCE(s->mode, set->mode);
	return 0;
}

static long lunatik_statefile_interrupt(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_interrupt *interrupt = arg;
	int ret;

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	if (interrupt->flags)
		return -EINVAL;
	ret = lunatik_hook_may(f->state->universe, file);
	if (!ret)
		ret = lunatik_owner_interrupt(f->state);
	if (ret < 0)
		return ret;
	interrupt->interrupted = ret;
	return 0;
}

/* ------------------------------------------------------------------------ */
/* Output                                                                   */
/* ------------------------------------------------------------------------ */

static ssize_t lunatik_statefile_readsome(struct lunatik_statefile *f, void *bounce, bool nonblock,
					  char __user *to, size_t size)
{
	struct lunatik_output *out = &f->state->output;
	struct lunatik_place before;
	ssize_t n = lunatik_output_take(out, &f->reader, bounce, size, &before);
	int ret;

	if (!n && nonblock)
		return -EAGAIN;
	if (!n) {
		ret = wait_event_interruptible(out->wait,
					       (n = lunatik_output_take(out, &f->reader, bounce,
									size, &before)));
		if (ret)
			return ret;
	}
	if (n > 0 && copy_to_user(to, bounce, n)) {
		lunatik_output_rewind(out, &f->reader, before);
		return -EFAULT;
	}
	return n;
}

static ssize_t lunatik_statefile_read(struct file *file, char __user *to, size_t size,
				      loff_t *offset)
{
	struct lunatik_statefile *f = file->private_data;
	bool nonblock = file->f_flags & O_NONBLOCK;
	void *bounce;
	ssize_t ret;

	if (!size)
		return 0;
	size = min(size, LUNATIK_READ_MAX);
	bounce = kmalloc(size, LUNATIK_BLOCK_GFP);
	if (!bounce)
		return -ENOMEM;
	/* The holder of the mutex may be waiting for output, so O_NONBLOCK must not wait for it. */
	if (nonblock)
		ret = mutex_trylock(&f->reading) ? 0 : -EAGAIN;
	else
		ret = mutex_lock_interruptible(&f->reading);
	if (!ret) {
		ret = lunatik_statefile_readsome(f, bounce, nonblock, to, size);
		mutex_unlock(&f->reading);
	}
	kfree(bounce);
	return ret == -EINTR ? -ERESTARTSYS : ret;
}

static __poll_t lunatik_statefile_poll(struct file *file, poll_table *table)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_reader *r = file->f_mode & FMODE_READ ? &f->reader : NULL;

	return lunatik_output_poll(&f->state->output, r, file, table);
}

/* ------------------------------------------------------------------------ */
/* The file                                                                 */
/* ------------------------------------------------------------------------ */

#define LUNATIK_STATEFILE_FIRST	_IOC_NR(LUNATIK_IOC_RUN)

#define COMMAND(ioc, type, fn) \
	[_IOC_NR(ioc) - LUNATIK_STATEFILE_FIRST] = LUNATIK_COMMAND(ioc, type, fn)

static const struct lunatik_command lunatik_statefile_commands[] = {
	COMMAND(LUNATIK_IOC_RUN, lunatik_run, lunatik_run_ioctl),
	COMMAND(LUNATIK_IOC_RESULT, lunatik_result, lunatik_run_result),
	COMMAND(LUNATIK_IOC_STAT, lunatik_stat, lunatik_statefile_stat),
	COMMAND(LUNATIK_IOC_SET, lunatik_set, lunatik_statefile_set),
	COMMAND(LUNATIK_IOC_INTERRUPT, lunatik_interrupt, lunatik_statefile_interrupt),
	COMMAND(LUNATIK_IOC_CALL, lunatik_call, lunatik_run_call),
	COMMAND(LUNATIK_IOC_LOAD, lunatik_load, lunatik_run_load),
};

static long lunatik_statefile_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	return lunatik_ioctl(file, cmd, arg, lunatik_statefile_commands, LUNATIK_STATEFILE_FIRST,
			     ARRAY_SIZE(lunatik_statefile_commands));
}

static int lunatik_statefile_release(struct inode *inode, struct file *file)
{
	struct lunatik_statefile *f = file->private_data;

	if (f->state) {
		lunatik_shelf_close(&f->results, f->state);
		lunatik_putstate(f->state);
	}
	kfree(f);
	return 0;
}

static const struct file_operations lunatik_statefile_fops = {
	.owner = THIS_MODULE,
	.read = lunatik_statefile_read,
	.poll = lunatik_statefile_poll,
	.unlocked_ioctl = lunatik_statefile_ioctl,
	.compat_ioctl = compat_ptr_ioctl,
	.release = lunatik_statefile_release,
};

/* Makes a file that has no state yet. */
static struct file *lunatik_statefile_new(unsigned int access)
{
	/* As for open(2), O_ACCMODE is a file that can be neither read nor written. */
	static const int flags[] = {
		[0] = O_ACCMODE,
		[LUNATIK_ACCESS_READ] = O_RDONLY,
		[LUNATIK_ACCESS_WRITE] = O_WRONLY,
		[LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE] = O_RDWR,
	};
	struct lunatik_statefile *f;
	struct file *file;

	f = kzalloc(sizeof(*f), LUNATIK_BLOCK_GFP);
	if (!f)
		return ERR_PTR(-ENOMEM);
	mutex_init(&f->reading);
	file = anon_inode_getfile("[lunatik]", &lunatik_statefile_fops, f,
				  flags[access & (ARRAY_SIZE(flags) - 1)]);
	if (IS_ERR(file))
		kfree(f);
	return file;
}

/* Gives the file its state. The file takes over the caller's reference. */
static void lunatik_statefile_bind(struct file *file, lunatik_State *s, bool own_output)
{
	struct lunatik_statefile *f = file->private_data;

	f->state = s;
	lunatik_shelf_open(&f->results, s);
	lunatik_output_addreader(&s->output, &f->reader, own_output);
}

/**
 * lunatik_statefile_create - make a state and open a file on it
 * @config: the properties of the state
 * @own_output: the file reads only what its own runs print
 *
 * The state is made last, because a state that exists cannot be taken back: others
 * may have found it by its name.
 *
 * Context: process, may sleep.
 *
 * Return: a file descriptor, or an error as of lunatik_states_create().
 */
int lunatik_statefile_create(const struct lunatik_config *config, bool own_output)
{
	struct file *file;
	lunatik_State *s;
	int fd, ret;

	fd = get_unused_fd_flags(O_CLOEXEC);
	if (fd < 0)
		return fd;
	file = lunatik_statefile_new(LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE);
	if (IS_ERR(file)) {
		ret = PTR_ERR(file);
		goto put_fd;
	}
	s = lunatik_states_create(config);
	if (IS_ERR(s)) {
		ret = PTR_ERR(s);
		goto put_file;
	}
	lunatik_statefile_bind(file, s, own_output);
	fd_install(fd, file);
	return fd;

put_file:
	fput(file);
put_fd:
	put_unused_fd(fd);
	return ret;
}

/**
 * lunatik_statefile_open - open a file on a state
 * @s: the state; the caller keeps its own reference
 * @access: bits of LUNATIK_ACCESS_* that the file is to have; they were checked
 * @own_output: the file reads only what its own runs print
 *
 * Context: process, may sleep.
 *
 * Return: a file descriptor, or -ENOMEM, -EMFILE, -ENFILE.
 */
int lunatik_statefile_open(lunatik_State *s, unsigned int access, bool own_output)
{
	struct file *file;
	int fd;

	fd = get_unused_fd_flags(O_CLOEXEC);
	if (fd < 0)
		return fd;
	file = lunatik_statefile_new(access);
	if (IS_ERR(file)) {
		put_unused_fd(fd);
		return PTR_ERR(file);
	}
	refcount_inc(&s->users);
	lunatik_statefile_bind(file, s, own_output);
	fd_install(fd, file);
	return fd;
}
