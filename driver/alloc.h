/* SPDX-License-Identifier: GPL-2.0-only */
/* The capped allocator of a state. */
#ifndef LUNATIK_ALLOC_H
#define LUNATIK_ALLOC_H

#include "states.h"

struct lunatik_universe;

void lunatik_alloc_setcap(lunatik_State *s, size_t cap);
void lunatik_alloc_settle(lunatik_State *s);
void *lunatik_alloc_newblock(struct lunatik_universe *u, size_t size, bool force);
void lunatik_alloc_freeblock(struct lunatik_universe *u, void *block, size_t size);
void lunatik_alloc_setplaces(struct lunatik_universe *u);
int lunatik_alloc_reserve(lunatik_State *s);
int lunatik_alloc_takereserve(struct lunatik_universe *u);
void lunatik_alloc_unreserve(struct lunatik_universe *u);
void *lunatik_alloc(void *ud, void *ptr, size_t osize, size_t nsize);

#endif
