/* SPDX-License-Identifier: GPL-2.0-only */
/* The capped allocator of a state. */
#ifndef LUNATIK_ALLOC_H
#define LUNATIK_ALLOC_H

#include "states.h"

void lunatik_alloc_setcap(lunatik_State *s, size_t cap);
void lunatik_alloc_settle(lunatik_State *s);
void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize);

#endif
