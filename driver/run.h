/* SPDX-License-Identifier: GPL-2.0-only */
/* The commands of a state file for runs and their results. */
#ifndef LUNATIK_RUN_H
#define LUNATIK_RUN_H

#include <linux/fs.h>

long lunatik_run_ioctl(struct file *file, void *arg);
long lunatik_run_call(struct file *file, void *arg);
long lunatik_run_load(struct file *file, void *arg);
long lunatik_run_result(struct file *file, void *arg);

#endif
