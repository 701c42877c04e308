/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUAI_LIBC_STDINT_H
#define LUAI_LIBC_STDINT_H

#include <limits.h>
#include <linux/types.h>

#ifndef UINTPTR_MAX
#define UINTPTR_MAX	ULONG_MAX
#endif

#endif
