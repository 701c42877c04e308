/* SPDX-License-Identifier: GPL-2.0-only */
/* The capped allocator of a state. */
#ifndef LUNATIK_ALLOC_H
#define LUNATIK_ALLOC_H

#include <linux/types.h>

void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize);

#endif
