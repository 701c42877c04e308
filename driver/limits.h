/* SPDX-License-Identifier: GPL-2.0-only */
/* Every number that bounds something, and the parameters that move them. */
#ifndef LUNATIK_LIMITS_H
#define LUNATIK_LIMITS_H

#include <linux/sizes.h>
#include <linux/thread_info.h>
#include <linux/time64.h>
#include <linux/types.h>

#include "uapi/linux/lunatik.h"

/*
 * The longest chunk, and the longest arguments of a run, bytes: both are gone
 * through once before the run's own bounds hold.
 */
#define LUNATIK_CHUNK_MAX	((size_t)SZ_16M)

/* How often a run is made to poll, ns: half of what it may take to react. */
#define LUNATIK_TICK		(4 * NSEC_PER_MSEC)

/* What the finalizers of a state have when it is closed, all together, ns. */
#define LUNATIK_CLOSE_TIMEOUT	(100 * NSEC_PER_MSEC)

/*
 * Kernel stack, bytes. What Lua may take of it from where a run begins: the
 * same wherever that is, so that what a script may nest is a constant, although
 * the kernel shifts each system call's stack at random. (KASAN makes
 * everybody's frames larger, and so is the stack.)
 */
#ifdef CONFIG_KASAN_STACK
#define LUNATIK_STACK_BUDGET	(THREAD_SIZE / 2)
#else
#define LUNATIK_STACK_BUDGET	(THREAD_SIZE * 19 / 32)
#endif

/*
 * What is kept below, and limits Lua where a run begins deeper than any system
 * call does: error handling, and an allocation without reclaim, a reschedule
 * or an interrupt on top of that.
 */
#define LUNATIK_STACK_RESERVE	(LUAI_ERRORSTACK + THREAD_SIZE * 5 / 32)

/* What has to be left for an allocation to enter reclaim. */
#define LUNATIK_STACK_RECLAIM	(THREAD_SIZE * 7 / 16)

/* What Lua may take of a stack that is no task's, whose ends a module can't know. */
#define LUNATIK_STACK_ATOMIC	(THREAD_SIZE * 3 / 8)

/* The print stream is this part of a state's cap, a power of two. */
#define LUNATIK_OUTPUT_SHARE	16
#define LUNATIK_OUTPUT_MIN	((size_t)SZ_4K)
#define LUNATIK_OUTPUT_MAX	((size_t)SZ_64K)

/*
 * Unless told otherwise all states together may take this part of the machine's
 * memory, and those of one user that.
 */
#define LUNATIK_MEMORY_SHARE		8
#define LUNATIK_MEMORY_SHARE_USER	16

/* The part of all states, and of their memory, that is for CAP_SYS_RESOURCE. */
#define LUNATIK_RESERVE_SHARE	8

/*
 * What a state's buffers may take whatever its cap, bytes, so that a full state
 * can still be told to free something, and say that it has.
 */
#define LUNATIK_BUFFER_GRACE	((size_t)SZ_16K)

/*
 * How far a state may grow beyond what it took when its cap was set to less,
 * bytes: a run needs some memory to free other memory.
 */
#define LUNATIK_CAP_GRACE	((size_t)SZ_16K)

/* Module parameters (module.c), all read anew at each use. */
extern unsigned int lunatik_max_states;
extern unsigned int lunatik_max_states_per_user;
extern unsigned long lunatik_max_maxalloc;
extern unsigned long lunatik_max_memory;
extern unsigned long lunatik_max_memory_per_user;
extern unsigned long lunatik_default_maxalloc;
extern unsigned long lunatik_default_timeout_ms;

/* The deadline of a run in a state made with none given, ns. */
static inline u64 lunatik_limits_timeout(void)
{
	unsigned long ms = READ_ONCE(lunatik_default_timeout_ms);

	return ms && ms < LUNATIK_TIMEOUT_NONE / NSEC_PER_MSEC ? ms * NSEC_PER_MSEC :
								 LUNATIK_TIMEOUT_NONE;
}

#endif
