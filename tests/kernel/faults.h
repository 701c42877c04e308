/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The kernel API for a program that lets allocations fail: each ioctl of
 * lunatik_faults in debugfs is one use of the API, in the context of the
 * caller, on the state FAULTS_NAME. It returns what the API did.
 */
#ifndef LUNATIK_TEST_FAULTS_H
#define LUNATIK_TEST_FAULTS_H

#include <linux/ioctl.h>

#define FAULTS_NAME		"kernel faults"

/* What FAULTS_EXEC executes is written to the file first, at most so long. */
#define FAULTS_CHUNK_MAX	1023

/* lunatik_newstate(): 0, or -ENOMEM for NULL. */
#define FAULTS_NEWSTATE		_IO('F', 0)
/* lunatik_statelookup() and lunatik_putstate(): 0, or -ENOENT for NULL. */
#define FAULTS_LOOKUP		_IO('F', 1)
/* lunatik_close(): 0, or -EBUSY for -1. */
#define FAULTS_CLOSE		_IO('F', 2)
/*
 * Own, lunatik_exec(), disown in one of these contexts: the status or an error.
 * A read of the file gives the results.
 */
#define FAULTS_EXEC		_IO('F', 3)

/* lunatik_newstate(), and a lunatik_putstate() too many: 0, or -ENOMEM for NULL. */
#define FAULTS_NEWPUT		_IO('F', 4)

/* Own, lunatik_alloc_reserve(), disown: 0 or an error. */
#define FAULTS_RESERVE		_IO('F', 5)

enum faults_context {
	FAULTS_SLEEPS,		/* lunatik_own() */
	FAULTS_ATOMIC,		/* lunatik_tryown() with GFP_ATOMIC, here and below */
	FAULTS_BHOFF,
	FAULTS_IRQSOFF,
	FAULTS_CONTEXTS
};

#endif
