/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUAI_LIBC_STRING_H
#define LUAI_LIBC_STRING_H

#include <linux/string.h>

#define strcoll(a, b)	strcmp(a, b)	/* the "C" locale */

#endif
