/* SPDX-License-Identifier: GPL-2.0-only */
/* Who may do what, and how much of it. */
#ifndef LUNATIK_ACCESS_H
#define LUNATIK_ACCESS_H

#include "states.h"

int lunatik_access_may(const lunatik_State *s, unsigned int access);
bool lunatik_access_lists(const lunatik_State *s);
bool lunatik_access_owns(const lunatik_State *s);
bool lunatik_access_mayclose(const lunatik_State *s);
u64 lunatik_access_timeout(const lunatik_State *s, u64 wanted);
size_t lunatik_access_maxalloc(void);
bool lunatik_access_maycap(size_t maxalloc);
struct lunatik_payer lunatik_access_payer(void);

#endif
