/* SPDX-License-Identifier: GPL-2.0-only */
/* A file that stands for one state. */
#ifndef LUNATIK_STATEFILE_H
#define LUNATIK_STATEFILE_H

#include "states.h"

int lunatik_statefile_create(const struct lunatik_config *config, bool own_output);
int lunatik_statefile_open(lunatik_State *s, unsigned int access, bool own_output);

#endif
