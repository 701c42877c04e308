// SPDX-License-Identifier: GPL-2.0-only
/*
 * What stands for abort(), which Lua calls for an error outside of every protected
 * call. The driver runs all Lua in one. If an error got here after all, no frame
 * could be returned to, so the thread stops and the machine goes on.
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
