// SPDX-License-Identifier: GPL-2.0-only
/* RUN and RESULT: a chunk in from user space, its results out. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/pagemap.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "exec.h"
#include "limits.h"
#include "msgpack.h"
#include "run.h"
#include "statefile.h"
#include "value.h"

/* How much of the room for results is tried before a run, bytes. */
#define LUNATIK_PROBE_MAX	((size_t)SZ_64K)

/* Results of a run, out of the state and on their way to user space. */
struct lunatik_results {
	size_t len;
	unsigned char data[];
};

/* ------------------------------------------------------------------------ */
/* Results                                                                  */
/* ------------------------------------------------------------------------ */

static struct lunatik_results *lunatik_results_new(const void *header, size_t header_len,
						   const void *body, size_t body_len)
{
	size_t len = header_len + body_len;
	struct lunatik_results *r;

	r = kvmalloc(struct_size(r, data, len), GFP_KERNEL_ACCOUNT | __GFP_NOWARN);
	if (!r)
		return NULL;
	r->len = len;
	memcpy(r->data, header, header_len);
	memcpy(r->data + header_len, body, body_len);
	return r;
}

/* What a run says that has no memory for its results. */
static struct lunatik_results *lunatik_results_nomemory(void)
{
	static const char message[] = "not enough memory";
	unsigned char header[LUNATIK_MSGPACK_HEADERSIZE];
	size_t len = strlen(message);

	return lunatik_results_new(header, lunatik_packstring(header, len), message, len);
}

/* A new run, or its results, take the place of what was there. */
static void lunatik_results_keep(struct lunatik_statefile *f, struct lunatik_results *r)
{
	kvfree(xchg(&f->results, r));
}

/* Results that were taken out go back, unless there are others by now. */
static void lunatik_results_putback(struct lunatik_statefile *f, struct lunatik_results *r)
{
	if (cmpxchg(&f->results, NULL, r))
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

/**
 * lunatik_result_ioctl - LUNATIK_IOC_RESULT
 * @file: the state file
 * @arg: struct lunatik_result
 *
 * The results are out of the file, and no lock is held, while they are copied:
 * user memory may make us wait as long as it likes, and a run must not.
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_result_ioctl(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_result *result = arg;
	struct lunatik_results *r;
	int ret;

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	if (READ_ONCE(f->state->closed))
		return -ENODEV;
	r = xchg(&f->results, NULL);
	if (!r)
		return -ENODATA;
	ret = lunatik_results_put(r, result->result, &result->result_len);
	if (ret > 0)
		kvfree(r);
	else
		lunatik_results_putback(f, r);
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

/**
 * lunatik_run_ioctl - LUNATIK_IOC_RUN
 * @file: the state file
 * @arg: struct lunatik_run
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_run_ioctl(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	lunatik_State *s = f->state;
	struct lunatik_results *results = NULL, *nomemory;
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
	/* An error must mean that nothing was run: what may be needed afterwards is there before. */
	ret = -ENOMEM;
	nomemory = lunatik_results_nomemory();
	if (!nomemory)
		goto free_input;
	ret = run->flags & LUNATIK_RUN_NOWAIT ? lunatik_tryown(s, GFP_KERNEL) : lunatik_own(s);
	if (ret)
		goto free_nomemory;

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
	if (!ret)
		results = lunatik_results_new(x.header, x.header_len, x.body, x.body_len);
	/* User memory may make us wait as long as it likes: not as the owner. */
	lunatik_disown(s);
	if (ret)
		goto free_nomemory;

	run->status = x.status;
	if (!results) {
		swap(results, nomemory);
		run->status = LUNATIK_STATUS_MEMORY;
	}
	ret = lunatik_results_put(results, run->result, &run->result_len);
	if (ret > 0)
		kvfree(results);
	else
		lunatik_results_keep(f, results);
	ret = min(ret, 0);
free_nomemory:
	kvfree(nomemory);
free_input:
	lunatik_input_free(&in);
	return ret;
}
