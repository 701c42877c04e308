/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUAI_LIBC_STDLIB_H
#define LUAI_LIBC_STDLIB_H

/* Before the macros, because a parameter there is called abort. */
#include <linux/panic.h>

#undef abs
#define abs(n)		__builtin_abs(n)

/* Where Lua would end the process: an error outside of every protected call. */
void luai_abort(void);
#define abort()		luai_abort()

#endif
