/* SPDX-License-Identifier: GPL-2.0-only */
/* Functions that a host calls very often, in a thread of their own. */
#ifndef LUAI_EVENT_H
#define LUAI_EVENT_H

#include "lua.h"

/* How many strings a function may answer with. */
#define LUAI_ANSWERS	4

/* What there is for each function, in this order: it, its argument, its LUAI_ANSWERS strings. */
#define LUAI_EVENTSLOTS	(2 + LUAI_ANSWERS)

/* What the call of a function came to. */
enum luai_outcome {
	LUAI_ANSWERED,	/* it gave one of its answers */
	LUAI_SILENT,	/* it gave none: nil, or nothing */
	LUAI_STRANGE,	/* it gave something else */
	LUAI_FAILED	/* it raised an error */
};

lua_State *luai_newevents(lua_State *L, int count);
enum luai_outcome luai_answer(lua_State *L, int place, lua_Integer argument, lua_Integer *answer);
const char *luai_failure(lua_State *L, size_t *len);

#endif
