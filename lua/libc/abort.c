// SPDX-License-Identifier: GPL-2.0-only
/*
 * The end of the road: Lua calls abort() for an error outside of every
 * protected call. The driver makes no such call; should it ever, there is no
 * way back into Lua, and the machine is worth more than this one thread.
 */
#include <linux/bug.h>
#include <linux/sched.h>
#include <stdlib.h>

/**
 * luai_abort() - stop the running thread for good
 */
void luai_abort(void)
{
	WARN_ONCE(1, "Lua error outside of a protected call");
	for (;;)
		schedule_timeout_uninterruptible(MAX_SCHEDULE_TIMEOUT);
}
