/* SPDX-License-Identifier: GPL-2.0-only */
/* Functions by the names under which a script knows them, as "http.router.handle". */
#ifndef LUNATIK_GLOBAL_H
#define LUNATIK_GLOBAL_H

#include <linux/types.h>

#include "lua.h"

bool lunatik_global_isname(const char *name);
int lunatik_global_push(lua_State *L, const char *name);

#endif
