// SPDX-License-Identifier: GPL-2.0-only
/* Finds a command by its number, and copies its struct by its size. */
#include <linux/nospec.h>
#include <linux/uaccess.h>

#include "ioctl.h"
#include "uapi/linux/lunatik.h"

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
	u64 copy[LUNATIK_IOCTL_SIZEMAX / sizeof(u64)];
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
	/* Write the struct back unchanged, to learn whether the answer can be written. */
	if (command->answers && copy_to_user(uarg, copy, size))
		return -EFAULT;
	ret = command->run(file, copy);
	if (ret >= 0 && command->answers && copy_to_user(uarg, copy, size))
		return -EFAULT;
	return ret;
}
