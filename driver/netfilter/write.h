/* SPDX-License-Identifier: GPL-2.0-only */
/* Changes of a packet. */
#ifndef LUNATIK_WRITE_H
#define LUNATIK_WRITE_H

#include "packet.h"

/* In how many first bytes of a packet something can be changed. */
#define LUNATIK_WRITE_MAX	256

const char *lunatik_write_bytes(struct lunatik_packet *p, size_t offset, const u8 *bytes, size_t len);
int lunatik_write_reroute(const struct lunatik_packet *p);

#endif
