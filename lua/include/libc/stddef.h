/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUAI_LIBC_STDDEF_H
#define LUAI_LIBC_STDDEF_H

#include <linux/stddef.h>
#include <linux/types.h>

#endif
