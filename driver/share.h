/* SPDX-License-Identifier: GPL-2.0-only */
/* What the hooks of a user may take of each processor's time. */
#ifndef LUNATIK_SHARE_H
#define LUNATIK_SHARE_H

#include <linux/percpu.h>
#include <linux/types.h>

#include "limits.h"

/**
 * struct lunatik_share - the time that the hooks of a user took of one processor
 * @began: when the window began, ns of the processor's clock
 * @used: how much of it they took, ns
 *
 * A user has one for each processor. Written there alone; an interrupt may come in between,
 * so that each field is changed by one instruction.
 */
struct lunatik_share {
	u64 began;
	u64 used;
};

/**
 * lunatik_share_may - is anything left of the part of this processor?
 * @share: the user's
 * @percent: the part, percent
 * @now: the time, ns of the processor's clock
 *
 * Context: any, preemption disabled.
 *
 * Return: true if there is.
 */
static __always_inline bool lunatik_share_may(struct lunatik_share __percpu *share,
					      unsigned int percent, u64 now)
{
	if (unlikely(now - this_cpu_read(share->began) >= LUNATIK_SHARE_WINDOW)) {
		this_cpu_write(share->began, now);
		this_cpu_write(share->used, 0);
	}
	return this_cpu_read(share->used) < LUNATIK_SHARE_WINDOW / 100 * percent;
}

/**
 * lunatik_share_use - count what an event took
 * @share: the user's
 * @spent: how long it took, ns
 *
 * Context: that of lunatik_share_may().
 */
static __always_inline void lunatik_share_use(struct lunatik_share __percpu *share, u64 spent)
{
	this_cpu_add(share->used, spent);
}

#endif
