// SPDX-License-Identifier: GPL-2.0-only
/* RUN, CALL, LOAD and RESULT: a chunk or a name in from user space, results out. */
#include <linux/fs.h>
#include <linux/minmax.h>
#include <linux/uaccess.h>

#include "access.h"
#include "atomic.h"
#include "buffer.h"
#include "exec.h"
#include "global.h"
#include "hook.h"
#include "input.h"
#include "ioctl.h"
#include "limits.h"
#include "owner.h"
#include "run.h"
#include "statefile.h"
#include "universe.h"

/* How much of the room for results is checked before a run, bytes. */
#define LUNATIK_PROBE_MAX	((size_t)SZ_4K)

/* ------------------------------------------------------------------------ */
/* Results                                                                  */
/* ------------------------------------------------------------------------ */

/*
 * Results that need no memory, because they are constants: a map with a message, of
 * a run when there is no memory for its results; and an array of no values. Nobody
 * writes to them, and they have no payer, so that they are not freed.
 */
#define LUNATIK_NOMEMORY	"\x81\xa7message\xb1not enough memory"
#define LUNATIK_NOVALUES	"\x90"

static const struct lunatik_buffer lunatik_run_nomemory = {
	.len = sizeof(LUNATIK_NOMEMORY) - 1,
	.data = LUNATIK_NOMEMORY,
};

static const struct lunatik_buffer lunatik_run_novalues = {
	.len = sizeof(LUNATIK_NOVALUES) - 1,
	.data = LUNATIK_NOVALUES,
};

/*
 * The results that a run has left in the state, or NULL when there is no memory. The
 * scratch that the input was in takes them if they fit, because it is at hand.
 */
static struct lunatik_buffer *lunatik_run_newresults(lunatik_State *s, struct lunatik_input *in,
						     const struct lunatik_exec *x)
{
	size_t len = lunatik_exec_size(x);
	struct lunatik_buffer *r = in->buffer;

	/* No other result is as short. */
	if (len == lunatik_run_novalues.len)
		return (struct lunatik_buffer *)&lunatik_run_novalues;
	if (r->scratch && len <= r->size) {
		in->buffer = NULL;
	} else {
		/* The input goes first, since its room may be needed for the results. */
		lunatik_input_free(in);
		r = lunatik_buffer_take(s, len, true);
	}
	if (r) {
		r->len = len;
		lunatik_exec_copy(x, r->data, len);
	}
	return r;
}

/*
 * Copy results out if there is room for all of them. Returns whether they have
 * been delivered, or -EFAULT. In any case *len becomes their size.
 */
static int lunatik_run_putresults(const struct lunatik_buffer *r, u64 to, u64 *len)
{
	bool fits = r->len <= *len;

	if (fits && copy_to_user(u64_to_user_ptr(to), r->data, r->len))
		return -EFAULT;
	*len = r->len;
	return fits;
}

/**
 * lunatik_run_result - LUNATIK_IOC_RESULT
 * @file: the state file
 * @arg: struct lunatik_result
 *
 * The results are taken out of the file before they are copied, so that no lock is
 * held meanwhile. A copy to user memory may wait for as long as a user likes, and a
 * run must not wait for that.
 *
 * Context: process, may sleep.
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_run_result(struct file *file, void *arg)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_result *result = arg;
	struct lunatik_buffer *r;
	u64 run;
	int ret;

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	if (READ_ONCE(f->state->closed))
		return -ENODEV;
	r = lunatik_shelf_take(&f->results, f->state, &run);
	if (!r)
		return -ENODATA;
	ret = lunatik_run_putresults(r, result->result, &result->result_len);
	if (ret > 0)
		lunatik_buffer_free(r);
	else
		lunatik_shelf_put(&f->results, f->state, r, run);
	return min(ret, 0);
}

/* ------------------------------------------------------------------------ */
/* Requests                                                                 */
/* ------------------------------------------------------------------------ */

/**
 * struct lunatik_kind - one of the commands that run something
 * @flags: the flags it knows
 * @name_maxlen: the longest name it takes, bytes; 0: it takes none
 * @has_chunk: it compiles a chunk
 * @keeps: it keeps the chunk as a module of that name. Else the name is that of a
 *	function
 */
struct lunatik_kind {
	u32 flags;
	u32 name_maxlen;
	bool has_chunk;
	bool keeps;
};

static const struct lunatik_kind lunatik_kind_run = {
	.flags = LUNATIK_RUN_NOWAIT | LUNATIK_RUN_PRINT_WAIT | LUNATIK_RUN_COMPILE_ONLY,
	.has_chunk = true,
};

static const struct lunatik_kind lunatik_kind_call = {
	.flags = LUNATIK_CALL_NOWAIT | LUNATIK_CALL_PRINT_WAIT,
	.name_maxlen = LUNATIK_FUNCTION_MAXLEN,
};

static const struct lunatik_kind lunatik_kind_load = {
	.flags = LUNATIK_LOAD_NOWAIT,
	.name_maxlen = LUNATIK_MODULE_MAXLEN,
	.has_chunk = true,
	.keeps = true,
};

/* So that one check of flags serves all. */
static_assert(LUNATIK_CALL_NOWAIT == LUNATIK_RUN_NOWAIT);
static_assert(LUNATIK_CALL_PRINT_WAIT == LUNATIK_RUN_PRINT_WAIT);
static_assert(LUNATIK_LOAD_NOWAIT == LUNATIK_RUN_NOWAIT);

/**
 * struct lunatik_request - what a caller asks for
 * @kind: the command
 * @name: where the name is, in user memory
 * @name_len: its length, bytes
 * @replace: a module even if it was required already
 * @run: what all of them have in common; what one does not have is zero. Its
 *	flags are those of RUN, which have the same bits in the others
 */
struct lunatik_request {
	const struct lunatik_kind *kind;
	u64 name;
	u32 name_len;
	bool replace;
	struct lunatik_run *run;
};

/* Copy the input. The caller has to call lunatik_input_free() after an error too. */
static int lunatik_run_getinput(struct lunatik_input *in, lunatik_State *s,
				const struct lunatik_request *request)
{
	const struct lunatik_kind *kind = request->kind;
	const struct lunatik_run *run = request->run;
	size_t room = 0;
	int ret;

	if (kind->name_maxlen)
		room += lunatik_input_room(request->name_len);
	if (kind->has_chunk)
		room += lunatik_input_room(run->chunk_len);
	if (run->args_len)
		room += lunatik_input_room(run->args_len);
	if (run->chunkname)
		room += lunatik_input_room(run->chunkname_len);
	ret = lunatik_input_open(in, s, room);
	if (!ret && kind->name_maxlen)
		ret = lunatik_input_addtext(in, &in->name, request->name, request->name_len);
	if (!ret && in->name.text && !kind->keeps && !lunatik_global_isname(in->name.text))
		ret = -EINVAL;
	if (!ret && kind->has_chunk)
		ret = lunatik_input_add(in, &in->chunk, run->chunk, run->chunk_len);
	if (!ret && run->args_len)
		ret = lunatik_input_add(in, &in->args, run->args, run->args_len);
	if (!ret && run->chunkname)
		ret = lunatik_input_addtext(in, &in->chunkname, run->chunkname,
					    run->chunkname_len);
	if (!ret && in->args.len)
		ret = lunatik_input_checkargs(in);
	return ret;
}

/* Is this a request that could be carried out? */
static int lunatik_run_check(const struct file *file, const struct lunatik_request *request)
{
	const struct lunatik_statefile *f = file->private_data;
	const struct lunatik_kind *kind = request->kind;
	const struct lunatik_run *run = request->run;
	size_t max = min(LUNATIK_CHUNK_MAX, READ_ONCE(f->state->maxalloc));

	if (!(file->f_mode & FMODE_WRITE))
		return -EACCES;
	/* Such a print would wait for ever, because nobody could read this file. */
	if ((run->flags & LUNATIK_RUN_PRINT_WAIT) && !(file->f_mode & FMODE_READ))
		return -EACCES;
	if ((run->flags & ~kind->flags) || run->__pad || (run->chunkname_len && !run->chunkname) ||
	    (kind->name_maxlen && !request->name_len))
		return -EINVAL;
	if (run->chunk_len > max || run->args_len > max ||
	    run->chunkname_len > LUNATIK_CHUNKNAME_MAXLEN || request->name_len > kind->name_maxlen)
		return -EMSGSIZE;
	if (lunatik_access_timeout(f->state, run->timeout) != run->timeout)
		return -EPERM;
	if (!access_ok(u64_to_user_ptr(run->result), run->result_len) ||
	    !lunatik_ioctl_maywrite(u64_to_user_ptr(run->result),
				    min_t(u64, run->result_len, LUNATIK_PROBE_MAX)))
		return -EFAULT;
	return 0;
}

/* May this be done in a state with hooks, if it is one? The caller owns the state. */
static int lunatik_run_admit(const struct file *file, u32 flags)
{
	const struct lunatik_statefile *f = file->private_data;
	struct lunatik_universe *u = f->state->universe;

	/* Nobody may wait for a reader in a state that answers events. */
	if ((flags & LUNATIK_RUN_PRINT_WAIT) && lunatik_atomic_islive(u->atomic))
		return -EINVAL;
	return lunatik_hook_may(u, file);
}

/*
 * Take a turn in the state and execute the input, whose buffer may become that of the
 * results. *results stay NULL where there is no memory for them. *serial is the number
 * of the run.
 */
static int lunatik_run_execute(const struct file *file, struct lunatik_input *in,
			       const struct lunatik_request *request,
			       struct lunatik_buffer **results, u64 *serial)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_run *run = request->run;
	lunatik_State *s = f->state;
	struct lunatik_exec x;
	int ret;

	if (run->flags & LUNATIK_RUN_NOWAIT)
		ret = lunatik_tryown(s, GFP_KERNEL);
	else
		ret = lunatik_owner_await(s, run->wait ?: LUNATIK_TIMEOUT_NONE);
	if (ret)
		goto out;
	ret = lunatik_run_admit(file, run->flags);
	if (ret)
		goto disown;
	*serial = lunatik_shelf_beginrun(&f->results, s);
	x = (struct lunatik_exec) {
		.function = request->kind->keeps ? NULL : in->name.text,
		.module = request->kind->keeps ? in->name.text : NULL,
		.replace = request->replace,
		.chunk = in->chunk.text,
		.chunk_len = in->chunk.len,
		.chunkname = in->chunkname.text,
		.args = in->args.text,
		.args_len = in->args.len,
		.args_checked = true,
		/* The state's own may have become shorter during the wait for the turn. */
		.timeout = lunatik_access_timeout(s, run->timeout),
		.reader = &f->reader,
		.file = file,
		.print_wait = run->flags & LUNATIK_RUN_PRINT_WAIT,
		.compile_only = run->flags & LUNATIK_RUN_COMPILE_ONLY,
	};
	ret = lunatik_exec(s, &x);
	if (!ret) {
		*results = lunatik_run_newresults(s, in, &x);
		run->status = x.status;
	}
disown:
	/* Disown before the copy to user memory, which may wait for as long as a user likes. */
	lunatik_disown(s);
out:
	/* Started again, the wait would have its whole length again. */
	return ret == -ERESTARTSYS && run->wait ? -EINTR : ret;
}

/* Carry out a request, and set the outputs of its "run". */
static long lunatik_run_serve(struct file *file, const struct lunatik_request *request)
{
	struct lunatik_statefile *f = file->private_data;
	struct lunatik_run *run = request->run;
	struct lunatik_buffer *results = NULL;
	struct lunatik_input in = { };
	u64 serial;
	int ret;

	ret = lunatik_run_check(file, request);
	if (ret)
		return ret;
	ret = lunatik_run_getinput(&in, f->state, request);
	if (!ret)
		ret = lunatik_run_execute(file, &in, request, &results, &serial);
	lunatik_input_free(&in);
	if (ret)
		return ret;

	if (!results) {
		results = (struct lunatik_buffer *)&lunatik_run_nomemory;
		run->status = LUNATIK_STATUS_MEMORY;
	}
	ret = lunatik_run_putresults(results, run->result, &run->result_len);
	if (ret > 0)
		lunatik_buffer_give(results);
	else
		lunatik_shelf_put(&f->results, f->state, lunatik_buffer_keep(results), serial);
	return min(ret, 0);
}

/**
 * lunatik_run_ioctl - LUNATIK_IOC_RUN
 * @file: the state file
 * @arg: struct lunatik_run
 *
 * Context: process, may sleep.
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_run_ioctl(struct file *file, void *arg)
{
	const struct lunatik_request request = { .kind = &lunatik_kind_run, .run = arg };

	return lunatik_run_serve(file, &request);
}

/**
 * lunatik_run_call - LUNATIK_IOC_CALL
 * @file: the state file
 * @arg: struct lunatik_call
 *
 * Context: process, may sleep.
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_run_call(struct file *file, void *arg)
{
	struct lunatik_call *call = arg;
	struct lunatik_run run = {
		.args = call->args,
		.args_len = call->args_len,
		.result = call->result,
		.result_len = call->result_len,
		.timeout = call->timeout,
		.wait = call->wait,
		.flags = call->flags,
		.__pad = call->__pad,
	};
	const struct lunatik_request request = {
		.kind = &lunatik_kind_call,
		.name = call->function,
		.name_len = call->function_len,
		.run = &run,
	};
	long ret = lunatik_run_serve(file, &request);

	call->status = run.status;
	call->result_len = run.result_len;
	return ret;
}

/**
 * lunatik_run_load - LUNATIK_IOC_LOAD
 * @file: the state file
 * @arg: struct lunatik_load
 *
 * Context: process, may sleep.
 *
 * Return: 0 or an error as in the ABI.
 */
long lunatik_run_load(struct file *file, void *arg)
{
	struct lunatik_load *load = arg;
	struct lunatik_run run = {
		.chunk = load->chunk,
		.chunk_len = load->chunk_len,
		.chunkname = load->chunkname,
		.chunkname_len = load->chunkname_len,
		.result = load->result,
		.result_len = load->result_len,
		.timeout = load->timeout,
		.wait = load->wait,
		.flags = load->flags & ~LUNATIK_LOAD_REPLACE,
	};
	const struct lunatik_request request = {
		.kind = &lunatik_kind_load,
		.name = load->module,
		.name_len = load->module_len,
		.replace = load->flags & LUNATIK_LOAD_REPLACE,
		.run = &run,
	};
	long ret = lunatik_run_serve(file, &request);

	load->status = run.status;
	load->result_len = run.result_len;
	return ret;
}
