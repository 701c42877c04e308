/* SPDX-License-Identifier: GPL-2.0-only */
/* A harmless source of events, and what scripts need to answer them. */
#ifndef TEST_SOURCE_H
#define TEST_SOURCE_H

#include "driver/hook.h"
#include "driver/states.h"

int source_init(void);
void source_exit(void);

/* The hook that was made as the i-th of all that there are, or NULL. */
struct lunatik_hook *source_hook(int i);

/* Has it answer an event; false when there is none, or none that is live. */
bool source_call(int i, struct lunatik_event *event);

/* So many more hooks can be attached, and then one cannot. */
void source_failafter(int attached);

int source_run(lunatik_State *s, const char *chunk);

/* A chunk that has a function answer events, with options as in the constructor of a table. */
#define SOURCE_HOOK(function, options) \
	"\nrequire 'kernel_events'.number(" function ", {" options "})"

#endif
