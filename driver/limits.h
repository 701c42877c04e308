/* SPDX-License-Identifier: GPL-2.0-only */
/* The numbers that bound something, and the module parameters. */
#ifndef LUNATIK_LIMITS_H
#define LUNATIK_LIMITS_H

#include <linux/sizes.h>
#include <linux/thread_info.h>
#include <linux/time64.h>
#include <linux/types.h>

#include "uapi/linux/lunatik.h"

/*
 * The longest chunk, and the longest arguments of a run, bytes. They have a limit
 * of their own, because both are read once before the bounds of the run hold.
 */
#define LUNATIK_CHUNK_MAX	((size_t)SZ_16M)

/* How often a run polls, ns. Half of the 10 ms in which it has to react, with some margin. */
#define LUNATIK_TICK		(4 * NSEC_PER_MSEC)

/* How often a state is handed over to the first of those who wait, ns, whoever else comes for it. */
#define LUNATIK_TURN_PERIOD	NSEC_PER_MSEC

/*
 * How long a state is kept for one who has got it and does not come to run, ns. Then it
 * is the turn of another.
 */
#define LUNATIK_TURN_ABSENCE	(10 * NSEC_PER_MSEC)

/* How long who waits for a state stays awake, ns: some short runs, or the way into sleep. */
#define LUNATIK_TURN_SPIN	(50 * NSEC_PER_USEC)

/* How long all finalizers of a state together may take when it is closed, ns. */
#define LUNATIK_CLOSE_TIMEOUT	(100 * NSEC_PER_MSEC)

/* The longest time that an atomic universe may be held by one owner, ns. */
#define LUNATIK_ATOMIC_TIMEOUT	((u64)NSEC_PER_MSEC)

/* How long the function of a hook may take where nobody says how long, ns. */
#define LUNATIK_BUDGET		(50 * NSEC_PER_USEC)

/* The part of a processor's time that the hooks of a user may have is counted in such windows, ns. */
#define LUNATIK_SHARE_WINDOW	((u64)10 * NSEC_PER_MSEC)

/* How many hooks a state can have, and how many a user without CAP_SYS_RESOURCE. */
#define LUNATIK_HOOKS_MAX	24
#define LUNATIK_HOOKS_MAX_USER	64

/* How often the error of a hook is told at most, ns. */
#define LUNATIK_TELL_PERIOD	((u64)NSEC_PER_SEC)

/* How late an owner may be before those who wait for it give up, ns. */
#define LUNATIK_ATOMIC_LATE	(10 * NSEC_PER_USEC)

/* How much Lua does between two polls where no tick can come: jumps and calls. */
#define LUNATIK_FUEL		8

/* What that can take at most, ns. More is not the script's time. */
#define LUNATIK_INTERVAL	(10 * NSEC_PER_USEC)

/*
 * Garbage of an atomic universe is collected when this share of its area is taken. The
 * other one is the share from which on nothing is called before a cycle has ended.
 */
#define LUNATIK_COLLECT_BEGIN(size)	((size) / 2)
#define LUNATIK_COLLECT_FULL(size)	((size) / 8 * 7)

/*
 * The work of a slice: slots that are marked. A slice is due whenever as many bytes were
 * allocated, so that a cycle ends before a fifth of the area is filled meanwhile.
 */
#define LUNATIK_COLLECT_SLICE	1024

/*
 * Kernel stack that Lua may use from where a run begins, bytes. It is a constant,
 * because the kernel shifts the stack of each system call at random, and how deep
 * a script may nest must not depend on that. (KASAN enlarges the frames, and the
 * kernel enlarges the stack for it.)
 */
#ifdef CONFIG_KASAN_STACK
#define LUNATIK_STACK_BUDGET	(THREAD_SIZE / 2)
#else
#define LUNATIK_STACK_BUDGET	(THREAD_SIZE * 19 / 32)
#endif

/*
 * Kernel stack that Lua leaves free, bytes. Error handling needs it, and above that
 * an allocation without reclaim, a reschedule or an interrupt. It limits Lua only
 * where a run begins deeper on the stack than a system call does.
 */
#define LUNATIK_STACK_RESERVE	(LUAI_ERRORSTACK + THREAD_SIZE * 9 / 64)

/* Kernel stack that an allocation needs to enter reclaim, bytes. */
#define LUNATIK_STACK_RECLAIM	(THREAD_SIZE * 7 / 16)

/* What Lua may use of an interrupt's stack, bytes. A module cannot know where that ends. */
#define LUNATIK_STACK_ATOMIC	(THREAD_SIZE * 3 / 8)

/* What is left for Lua at least on the stack of a task, bytes, or the function of an event is not called. */
#define LUNATIK_STACK_EVENT	(THREAD_SIZE / 16)

/* A state that prints has a ring of this share of its cap, rounded down to a power of two. */
#define LUNATIK_OUTPUT_SHARE	16
#define LUNATIK_OUTPUT_MIN	((size_t)SZ_4K)
#define LUNATIK_OUTPUT_MAX	((size_t)SZ_64K)

/* The least area that is worth to be reserved, bytes. */
#define LUNATIK_RESERVE_MIN	((size_t)SZ_32K)

/*
 * The default limits: the share of the machine's memory that all states together
 * may take, and the share that the states of one user may take.
 */
#define LUNATIK_MEMORY_SHARE		8
#define LUNATIK_MEMORY_SHARE_USER	16

/* The share of both limits for all states that only CAP_SYS_RESOURCE can use. */
#define LUNATIK_RESERVE_SHARE	8

/*
 * What a state's buffers may take even above its cap, bytes. A full state needs
 * them for a chunk that frees something and for the results of that run.
 */
#define LUNATIK_BUFFER_GRACE	((size_t)SZ_16K)

/*
 * How far a state may grow beyond what it took when its cap was set to less,
 * bytes. It may, because a run needs some memory to free other memory.
 */
#define LUNATIK_CAP_GRACE	((size_t)SZ_16K)

/*
 * How far the pages of a state's arena may pass the cap while a chunk is compiled and
 * its arguments are decoded, bytes. A full state needs them for a chunk that frees
 * something, because the blocks that are free may be of other sizes.
 */
#define LUNATIK_START_GRACE	((size_t)SZ_8K)

/* Module parameters (module.c). Root can change them at any time, so each use reads them anew. */
extern unsigned int lunatik_max_states;
extern unsigned int lunatik_max_states_per_user;
extern unsigned long lunatik_max_maxalloc;
extern unsigned long lunatik_max_memory;
extern unsigned long lunatik_max_memory_per_user;
extern unsigned long lunatik_default_maxalloc;
extern unsigned long lunatik_default_timeout_ms;
extern unsigned int lunatik_cpu_percent;
extern bool lunatik_arena;

/* The deadline of a run in a state made with none given, ns. */
static inline u64 lunatik_limits_timeout(void)
{
	unsigned long ms = READ_ONCE(lunatik_default_timeout_ms);

	return ms && ms < LUNATIK_TIMEOUT_NONE / NSEC_PER_MSEC ? ms * NSEC_PER_MSEC :
								 LUNATIK_TIMEOUT_NONE;
}

#endif
