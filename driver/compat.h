/* SPDX-License-Identifier: GPL-2.0-only */
/* The differences between the kernels that the module builds for. */
#ifndef LUNATIK_COMPAT_H
#define LUNATIK_COMPAT_H

#include <linux/export.h>
#include <linux/hrtimer.h>
#include <linux/sched.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
#include <linux/unaligned.h>
#else
#include <asm/unaligned.h>
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
#define lunatik_compat_hrtimer_setup(timer, function, clock, mode) \
	hrtimer_setup(timer, function, clock, mode)
#else
static inline void lunatik_compat_hrtimer_setup(struct hrtimer *timer,
						enum hrtimer_restart (*function)(struct hrtimer *),
						clockid_t clock, enum hrtimer_mode mode)
{
	hrtimer_init(timer, clock, mode);
	timer->function = function;
}
#endif

/* An export in the namespace LUNATIK, and what a module needs to use such. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
#define LUNATIK_COMPAT_EXPORT(symbol)	EXPORT_SYMBOL_NS_GPL(symbol, "LUNATIK")
#define LUNATIK_COMPAT_IMPORT		MODULE_IMPORT_NS("LUNATIK")
#else
#define LUNATIK_COMPAT_EXPORT(symbol)	EXPORT_SYMBOL_NS_GPL(symbol, LUNATIK)
#define LUNATIK_COMPAT_IMPORT		MODULE_IMPORT_NS(LUNATIK)
#endif

/* Does a task run on another processor? The caller is in an RCU read-side critical section. */
static inline bool lunatik_compat_oncpu(struct task_struct *task)
{
#ifdef CONFIG_SMP
	return owner_on_cpu(task);
#else
	return false;
#endif
}

#endif
