/* SPDX-License-Identifier: GPL-2.0-only */
/* Who may do what, and how much of it. */
#ifndef LUNATIK_ACCESS_H
#define LUNATIK_ACCESS_H

#include "states.h"

bool lunatik_access_may(const lunatik_State *s, unsigned int access);
bool lunatik_access_owns(const lunatik_State *s);
size_t lunatik_access_maxalloc(void);
struct lunatik_payer lunatik_access_payer(void);

#endif
