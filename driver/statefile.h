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
 * @reader: its place in the output; under the lock of the output
 * @reading: held during a read(), because two reads at a time would mix their
 *	pieces, and a read that fails has to rewind @reader
 * @results: the results of its last run until they are fetched. They are taken
 *	out whole, so that no lock is held while they are copied
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
