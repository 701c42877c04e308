/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Text from integers, the same in the kernel and in user space.
 */
#ifndef LUAI_FORMAT_H
#define LUAI_FORMAT_H

#include <stddef.h>

/* C's snprintf for one argument: %c %s %d %i %u %o %x %X, l and ll */
__attribute__((format(printf, 3, 4)))
int luai_snprintf(char *buf, size_t size, const char *fmt, ...);

#endif
