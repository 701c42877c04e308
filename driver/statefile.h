/* SPDX-License-Identifier: GPL-2.0-only */
/* A file that stands for one state. */
#ifndef LUNATIK_STATEFILE_H
#define LUNATIK_STATEFILE_H

#include <linux/mutex.h>

#include "output.h"
#include "shelf.h"
#include "states.h"

/**
 * struct lunatik_statefile - an open state file
 * @state: the state, with a reference
 * @reader: its place in the print stream
 * @reading: one read at a time
 * @results: those of its last run that were not fetched yet; taken and replaced
 *	as a whole
 */
struct lunatik_statefile {
	lunatik_State *state;
	struct lunatik_reader reader;
	struct mutex reading;
	struct lunatik_shelf results;
};

int lunatik_statefile_create(const struct lunatik_config *config, bool own_output);
int lunatik_statefile_open(lunatik_State *s, unsigned int access, bool own_output);

#endif
