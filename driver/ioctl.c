// SPDX-License-Identifier: GPL-2.0-only
/* Finds a command by its number, and copies its struct by its size. */
#include <linux/mm.h>
#include <linux/nospec.h>
#include <linux/pagemap.h>
#include <linux/uaccess.h>

#include <asm/futex.h>

#include "ioctl.h"
#include "uapi/linux/lunatik.h"

/*
 * Exchange the word at an address for itself. That needs the right to write, and
 * changes nothing, not even for another thread that writes there at the same time.
 * It takes a few instructions, where fault_in_safe_writeable() takes hundreds for a
 * page, because that looks the page up in the tables. When it fails, nothing is known.
 */
static bool lunatik_ioctl_exchanges(unsigned long to)
{
	u32 __user *word = (u32 __user *)round_down(to, sizeof(u32));
	u32 old, found;

	return !get_user(old, word) &&
	       !futex_atomic_cmpxchg_inatomic(&found, word, old, old) && found == old;
}

/**
 * lunatik_ioctl_maywrite - may the caller write there?
 * @to: an address in user memory
 * @size: how much, bytes; each page of it is tried
 *
 * Nothing is changed. The answer is a good guess, because the caller can change its
 * memory at any time.
 *
 * Context: process, may sleep.
 *
 * Return: true if all of it can be written now.
 */
bool lunatik_ioctl_maywrite(void __user *to, size_t size)
{
	unsigned long at = (unsigned long)to, end = at + size;

	if (!access_ok(to, size))
		return false;
	for (; at < end; at = (at | ~PAGE_MASK) + 1)
		if (!lunatik_ioctl_exchanges(at) && fault_in_safe_writeable((char __user *)at, 1))
			return false;
	return true;
}

/**
 * lunatik_ioctl - carry out a command
 * @file: the file
 * @cmd: the command
 * @arg: address of the caller's struct
 * @commands: the commands of the file
 * @first: the number of the first of them
 * @count: how many there are
 *
 * The command does not begin if its answer could not be delivered, because an
 * error means that nothing has changed.
 *
 * Return: what the command does, -ENOTTY, -EFAULT or -E2BIG.
 */
long lunatik_ioctl(struct file *file, unsigned int cmd, unsigned long arg,
		   const struct lunatik_command *commands, unsigned int first, unsigned int count)
{
	void __user *uarg = (void __user *)arg;
	unsigned int size = _IOC_SIZE(cmd);
	unsigned int nr = _IOC_NR(cmd) - first;
	/* The command's struct is copied there whole; nothing looks behind it. */
	u64 copy[LUNATIK_IOCTL_SIZEMAX / sizeof(u64)] __uninitialized;
	const struct lunatik_command *command;
	long ret;

	if (_IOC_TYPE(cmd) != LUNATIK_IOC_MAGIC || nr >= count)
		return -ENOTTY;
	command = &commands[array_index_nospec(nr, count)];
	if (!command->size)
		return -ENOTTY;
	ret = copy_struct_from_user(copy, command->size, uarg, size);
	if (ret)
		return ret;
	size = min_t(size_t, size, command->size);
	if (command->answers && !lunatik_ioctl_maywrite(uarg, size))
		return -EFAULT;
	ret = command->run(file, copy);
	if (ret >= 0 && command->answers && copy_to_user(uarg, copy, size))
		return -EFAULT;
	return ret;
}
