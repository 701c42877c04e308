/* SPDX-License-Identifier: GPL-2.0-only */
/* A function that a host calls very often, in a thread of its own. */
#ifndef LUAI_EVENT_H
#define LUAI_EVENT_H

#include "lua.h"

lua_State *luai_newevents(lua_State *L);
int luai_answer(lua_State *L, lua_Integer argument, lua_Integer *answer);

#endif
