// SPDX-License-Identifier: GPL-2.0-only
/* A file that stands for one state: runs, results, prints, what it is like. */
#include <linux/anon_inodes.h>
#include <linux/cred.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/pagemap.h>
#include <linux/poll.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "exec.h"
#include "ioctl.h"
#include "limits.h"
#include "owner.h"
#include "statefile.h"

/* Output goes to user space in pieces of at most this size. */
#define LUNATIK_READ_MAX	((size_t)PAGE_SIZE)

/* How much of the room for results is tried before a run, bytes. */
#define LUNATIK_PROBE_MAX	((size_t)SZ_64K)

/* Results of a run, out of the state and on their way to user space. */
struct lunatik_results {
	size_t len;
	unsigned char data[];
};

/**
 * struct lunatik_statefile - an open state file
 * @state: the state, with a reference
 * @reader: its place in the print stream
 * @reading: one read at a time
 * @lock: guards @results
 * @results: those of its last run that were not fetched yet, or NULL
 */
struct lunatik_statefile {
	lunatik_State *state;
	struct lunatik_reader reader;
	struct mutex reading;
	struct mutex lock;
	struct lunatik_results *results;
};

/* ------------------------------------------------------------------------ */
/* Results                                                                  */
/* ------------------------------------------------------------------------ */

static struct lunatik_results *lunatik_results_copy(const struct lunatik_exec *x)
{
	size_t len = x->header_len + x->body_len;
	struct lunatik_results *r;

	r = kvmalloc(struct_size(r, data, len), GFP_KERNEL_ACCOUNT | __GFP_NOWARN);
	if (!r)
		return NULL;
	r->len = len;
	memcpy(r->data, x->header, x->header_len);
	memcpy(r->data + x->header_len, x->body, x->body_len);
	return r;
}

/* A new run, or its results, take the place of what was there. */
static void lunatik_results_keep(struct lunatik_statefile *f, struct lunatik_results *r)
{
	mutex_lock(&f->lock);
	swap(f->results, r);
	mutex_unlock(&f->lock);
	kvfree(r);
}

/*
 * Copy results out if there is room for all of them. Returns whether they have
 * been delivered, or -EFAULT. In any case *len becomes their size.
 */
static int lunatik_results_put(const struct lunatik_results *r, u64 to, u64 *len)
{
	bool fits = r->len <= *len;

	if (fits && copy_to_user(u64_to_user_ptr(to), r->data, r->len))
		return -EFAULT;
	*len = r->len;
	return fits;
}

static long lunatik_statefile_result(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_result *result = arg;
	int ret = -ENODATA;

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	if (READ_ONCE(f->state->closed))
		return -ENODEV;
	mutex_lock(&f->lock);
	if (f->results)
		ret = lunatik_results_put(f->results, result->result, &result->result_len);
	if (ret > 0) {
		kvfree(f->results);
		f->results = NULL;
	}
	mutex_unlock(&f->lock);
	return min(ret, 0);
}

/* ------------------------------------------------------------------------ */
/* Runs                                                                     */
/* ------------------------------------------------------------------------ */

/* What a run is made of, copied from user space. */
struct lunatik_input {
	char *chunk;
	char *chunkname;
	void *args;
};

static void lunatik_input_free(struct lunatik_input *in)
{
	kvfree(in->args);
	kvfree(in->chunkname);
	kvfree(in->chunk);
}

/* A copy with a NUL at its end, which "len" does not count. Or an ERR_PTR. */
static void *lunatik_input_copy(u64 from, size_t len)
{
	char *copy = kvmalloc(len + 1, GFP_KERNEL_ACCOUNT | __GFP_NOWARN);

	if (!copy)
		return ERR_PTR(-ENOMEM);
	if (copy_from_user(copy, u64_to_user_ptr(from), len)) {
		kvfree(copy);
		return ERR_PTR(-EFAULT);
	}
	copy[len] = '\0';
	return copy;
}

static int lunatik_input_get(struct lunatik_input *in, const struct lunatik_run *run)
{
	int ret;

	in->chunk = lunatik_input_copy(run->chunk, run->chunk_len);
	if (IS_ERR(in->chunk))
		return PTR_ERR(in->chunk);
	in->args = NULL;
	if (run->args_len) {
		in->args = lunatik_input_copy(run->args, run->args_len);
		if (IS_ERR(in->args)) {
			ret = PTR_ERR(in->args);
			goto free_chunk;
		}
	}
	in->chunkname = NULL;
	if (run->chunkname) {
		in->chunkname = lunatik_input_copy(run->chunkname, run->chunkname_len);
		if (IS_ERR(in->chunkname)) {
			ret = PTR_ERR(in->chunkname);
			goto free_args;
		}
		ret = -EINVAL;
		if (strlen(in->chunkname) != run->chunkname_len)
			goto free_chunkname;
	}
	return 0;

free_chunkname:
	kvfree(in->chunkname);
free_args:
	kvfree(in->args);
free_chunk:
	kvfree(in->chunk);
	return ret;
}

/* Is this a request that could be carried out? */
static int lunatik_run_check(const struct file *file, const struct lunatik_run *run)
{
	const struct lunatik_statefile *f = file->private_data;
	size_t max = min(LUNATIK_CHUNK_MAX, READ_ONCE(f->state->maxalloc));

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	if ((run->flags & ~(LUNATIK_RUN_NOWAIT | LUNATIK_RUN_PRINT_WAIT)) || run->__pad ||
	    (run->chunkname_len && !run->chunkname))
		return -EINVAL;
	if (run->chunk_len > max || run->args_len > max ||
	    run->chunkname_len > LUNATIK_CHUNKNAME_MAXLEN)
		return -EMSGSIZE;
	if (!access_ok(u64_to_user_ptr(run->result), run->result_len) ||
	    fault_in_safe_writeable(u64_to_user_ptr(run->result),
				    min_t(u64, run->result_len, LUNATIK_PROBE_MAX)))
		return -EFAULT;
	return 0;
}

static long lunatik_statefile_run(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	lunatik_State *s = f->state;
	struct lunatik_results *results = NULL;
	struct lunatik_run *run = arg;
	struct lunatik_input in;
	struct lunatik_exec x;
	int ret;

	ret = lunatik_run_check(file, run);
	if (ret)
		return ret;
	ret = lunatik_input_get(&in, run);
	if (ret)
		return ret;
	ret = -EINVAL;
	if (run->args_len && lunatik_checkvalues(in.args, run->args_len) < 0)
		goto free_input;
	ret = run->flags & LUNATIK_RUN_NOWAIT ? lunatik_tryown(s, GFP_KERNEL) : lunatik_own(s);
	if (ret)
		goto free_input;

	lunatik_results_keep(f, NULL);
	x = (struct lunatik_exec) {
		.chunk = in.chunk,
		.chunk_len = run->chunk_len,
		.chunkname = in.chunkname,
		.args = in.args,
		.args_len = run->args_len,
		.timeout = run->timeout,
		.reader = &f->reader,
		.print_wait = run->flags & LUNATIK_RUN_PRINT_WAIT,
	};
	ret = lunatik_exec(s, &x);
	if (!ret) {
		results = lunatik_results_copy(&x);
		ret = results ? 0 : -ENOMEM;
	}
	/* User memory may make us wait as long as it likes: not as the owner. */
	lunatik_disown(s);
	if (ret)
		goto free_input;

	run->status = x.status;
	ret = lunatik_results_put(results, run->result, &run->result_len);
	if (ret > 0)
		kvfree(results);
	else
		lunatik_results_keep(f, results);
	ret = min(ret, 0);
free_input:
	lunatik_input_free(&in);
	return ret;
}

/* ------------------------------------------------------------------------ */
/* What it is like                                                          */
/* ------------------------------------------------------------------------ */

static long lunatik_statefile_stat(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	lunatik_State *s = f->state;
	struct lunatik_stat *stat = arg;
	bool busy;

	if (!(file->f_mode & FMODE_READ))
		return -EACCES;
	if (READ_ONCE(s->closed))
		return -ENODEV;
	*stat = (struct lunatik_stat) {
		.id = s->id,
		.curralloc = READ_ONCE(s->curralloc),
		.peakalloc = READ_ONCE(s->peakalloc),
		.maxalloc = READ_ONCE(s->maxalloc),
		.timeout = READ_ONCE(s->timeout),
		.created = s->created,
		.runs = READ_ONCE(s->runs),
		.errors = READ_ONCE(s->errors),
		.runtime = READ_ONCE(s->runtime),
		.uid = from_kuid_munged(current_user_ns(), s->uid),
		.gid = from_kgid_munged(current_user_ns(), s->gid),
		.users = refcount_read(&s->users) - 1,	/* but for the table's */
		.owner = lunatik_owner_pid(s, &busy),
		.mode = READ_ONCE(s->mode),
	};
	stat->flags = busy ? LUNATIK_STAT_BUSY : 0;
	memcpy(stat->name, s->name, sizeof(stat->name));
	return 0;
}

/* ------------------------------------------------------------------------ */
/* Prints                                                                   */
/* ------------------------------------------------------------------------ */

static ssize_t lunatik_statefile_readsome(struct lunatik_statefile *f, void *bounce, bool nonblock,
					  char __user *to, size_t size)
{
	struct lunatik_output *out = &f->state->output;
	struct lunatik_place before = f->reader.place;
	ssize_t n = lunatik_output_take(out, &f->reader, bounce, size);
	int ret;

	if (!n && nonblock)
		return -EAGAIN;
	if (!n) {
		ret = wait_event_interruptible(out->wait, (before = f->reader.place,
					       n = lunatik_output_take(out, &f->reader,
								       bounce, size)));
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
	void *bounce;
	ssize_t ret;

	if (!size)
		return 0;
	size = min(size, LUNATIK_READ_MAX);
	bounce = kmalloc(size, GFP_KERNEL);
	if (!bounce)
		return -ENOMEM;
	ret = mutex_lock_interruptible(&f->reading);
	if (!ret) {
		ret = lunatik_statefile_readsome(f, bounce, file->f_flags & O_NONBLOCK, to, size);
		mutex_unlock(&f->reading);
	}
	kfree(bounce);
	return ret == -EINTR ? -ERESTARTSYS : ret;
}

static __poll_t lunatik_statefile_poll(struct file *file, poll_table *table)
{
	struct lunatik_statefile *f = file->private_data;

	return lunatik_output_poll(&f->state->output, &f->reader, file, table);
}

/* ------------------------------------------------------------------------ */
/* The file                                                                 */
/* ------------------------------------------------------------------------ */

#define LUNATIK_STATEFILE_FIRST	_IOC_NR(LUNATIK_IOC_RUN)

#define COMMAND(ioc, type, fn) \
	[_IOC_NR(ioc) - LUNATIK_STATEFILE_FIRST] = LUNATIK_COMMAND(ioc, type, fn)

static const struct lunatik_command lunatik_statefile_commands[] = {
	COMMAND(LUNATIK_IOC_RUN, lunatik_run, lunatik_statefile_run),
	COMMAND(LUNATIK_IOC_RESULT, lunatik_result, lunatik_statefile_result),
	COMMAND(LUNATIK_IOC_STAT, lunatik_stat, lunatik_statefile_stat),
};

static long lunatik_statefile_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	return lunatik_ioctl(file, cmd, arg, lunatik_statefile_commands, LUNATIK_STATEFILE_FIRST,
			     ARRAY_SIZE(lunatik_statefile_commands));
}

static int lunatik_statefile_release(struct inode *inode, struct file *file)
{
	struct lunatik_statefile *f = file->private_data;

	if (f->state)
		lunatik_putstate(f->state);
	kvfree(f->results);
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

/* A file with no state yet. */
static struct file *lunatik_statefile_new(unsigned int access)
{
	struct lunatik_statefile *f;
	struct file *file;
	int flags = access & LUNATIK_ACCESS_WRITE ?
		    access & LUNATIK_ACCESS_READ ? O_RDWR : O_WRONLY : O_RDONLY;

	f = kzalloc(sizeof(*f), GFP_KERNEL_ACCOUNT);
	if (!f)
		return ERR_PTR(-ENOMEM);
	mutex_init(&f->reading);
	mutex_init(&f->lock);
	file = anon_inode_getfile("[lunatik]", &lunatik_statefile_fops, f, flags);
	if (IS_ERR(file))
		kfree(f);
	return file;
}

/* The file gets its state, and takes over the caller's reference. */
static void lunatik_statefile_bind(struct file *file, lunatik_State *s, bool own_output)
{
	struct lunatik_statefile *f = file->private_data;

	f->state = s;
	lunatik_output_addreader(&s->output, &f->reader, own_output);
}

/**
 * lunatik_statefile_create - make a state and open a file on it
 * @config: what the state shall be
 * @own_output: the file reads only what its own runs print
 *
 * The state is made last, when nothing else can fail.
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
