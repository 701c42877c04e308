/* SPDX-License-Identifier: GPL-2.0-only */
/* How both kinds of files take a command: its struct in, its answer out. */
#ifndef LUNATIK_IOCTL_H
#define LUNATIK_IOCTL_H

#include <linux/build_bug.h>
#include <linux/fs.h>
#include <linux/types.h>

/* The size of the largest struct of any command, bytes. The copy is on the stack. */
#define LUNATIK_IOCTL_SIZEMAX	176

/**
 * struct lunatik_command - one command of a file
 * @size: size of its struct, bytes; 0: there is no such command
 * @answers: whether the struct is copied back to the caller
 * @run: carries out the command. It may change the struct, which is a copy
 */
struct lunatik_command {
	size_t size;
	bool answers;
	long (*run)(struct file *file, void *arg);
};

#define LUNATIK_COMMAND(ioc, type, fn) {				\
	.size = sizeof(struct type) +					\
		BUILD_BUG_ON_ZERO(sizeof(struct type) > LUNATIK_IOCTL_SIZEMAX), \
	.answers = _IOC_DIR(ioc) & _IOC_READ,				\
	.run = fn,							\
}

bool lunatik_ioctl_maywrite(void __user *to, size_t size);
long lunatik_ioctl(struct file *file, unsigned int cmd, unsigned long arg,
		   const struct lunatik_command *commands, unsigned int first, unsigned int count);

#endif
