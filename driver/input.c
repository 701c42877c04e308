// SPDX-License-Identifier: GPL-2.0-only
/* What was copied from user space for a run: a name, a chunk, arguments. */
#include <linux/errno.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "buffer.h"
#include "input.h"
#include "value.h"

/* How many steps of a check of arguments are between two checks for a signal. */
#define LUNATIK_CHECK_STEPS	4096

/**
 * lunatik_input_open - make room for an input
 * @in: the input; zeroed
 * @s: the state that pays for it
 * @room: the sum of lunatik_input_room() of all its parts
 *
 * Context: process, may sleep.
 *
 * Return: 0 or -ENOMEM. After an error the caller has to call lunatik_input_free()
 * too, as after those of the functions below.
 */
int lunatik_input_open(struct lunatik_input *in, lunatik_State *s, size_t room)
{
	/* The buffer has a NUL of its own, which is that of the last part. */
	in->buffer = lunatik_buffer_take(s, room - 1, false);
	if (!in->buffer)
		return -ENOMEM;
	in->buffer->len = 0;
	return 0;
}

/**
 * lunatik_input_add - copy a part
 * @in: the input, with room for it
 * @part: which of its parts
 * @from: where it is, in user memory
 * @len: its length, bytes
 *
 * Context: process, may sleep.
 *
 * Return: 0 or -EFAULT.
 */
int lunatik_input_add(struct lunatik_input *in, struct lunatik_part *part, u64 from, size_t len)
{
	char *text = (char *)in->buffer->data + in->buffer->len;

	if (copy_from_user(text, u64_to_user_ptr(from), len))
		return -EFAULT;
	text[len] = '\0';
	in->buffer->len += lunatik_input_room(len);
	*part = (struct lunatik_part) { text, len };
	return 0;
}

/**
 * lunatik_input_addtext - copy a part that has no NUL in it
 * @in: the input, with room for it
 * @part: which of its parts
 * @from: where it is, in user memory
 * @len: its length, bytes
 *
 * Context: process, may sleep.
 *
 * Return: 0, -EFAULT, or -EINVAL when there is a NUL in it.
 */
int lunatik_input_addtext(struct lunatik_input *in, struct lunatik_part *part, u64 from,
			  size_t len)
{
	int ret = lunatik_input_add(in, part, from, len);

	if (!ret && strlen(part->text) != len)
		ret = -EINVAL;
	return ret;
}

/**
 * lunatik_input_checkargs - are the arguments values that exist in Lua?
 * @in: the input
 *
 * It checks for signals meanwhile, because there may be millions of arguments and the
 * bounds of the run do not hold yet. Not inlined, because its frame is large and a run
 * must not have it below its own.
 *
 * Context: process, may sleep.
 *
 * Return: 0, -EINVAL, or -EINTR when a fatal signal came.
 */
noinline int lunatik_input_checkargs(const struct lunatik_input *in)
{
	struct lunatik_check check __uninitialized;

	lunatik_value_checkbegin(&check, in->args.text, in->args.len);
	while (lunatik_value_checkstep(&check, LUNATIK_CHECK_STEPS)) {
		if (fatal_signal_pending(current))
			return -EINTR;
		cond_resched();
	}
	return check.result == LUNATIK_CHECK_REFUSED ? -EINVAL : 0;
}

/**
 * lunatik_input_free - free an input
 * @in: the input, which has no parts afterwards
 *
 * Context: process, may sleep.
 */
void lunatik_input_free(struct lunatik_input *in)
{
	lunatik_buffer_give(in->buffer);
	*in = (struct lunatik_input) { };
}
