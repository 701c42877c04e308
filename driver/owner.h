/* SPDX-License-Identifier: GPL-2.0-only */
/* Who owns a state. lunatik_own() and its siblings are in states.h. */
#ifndef LUNATIK_OWNER_H
#define LUNATIK_OWNER_H

#include "states.h"

void lunatik_owner_init(struct lunatik_universe *u);
void lunatik_owner_end(struct lunatik_universe *u);
int lunatik_owner_await(lunatik_State *s, u64 timeout);
int lunatik_owner_revoke(lunatik_State *s, bool force);
int lunatik_owner_interrupt(lunatik_State *s);
void lunatik_owner_bury(lunatik_State *s);
pid_t lunatik_owner_pid(lunatik_State *s, bool *busy);

#endif
