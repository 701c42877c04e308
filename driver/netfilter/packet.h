/* SPDX-License-Identifier: GPL-2.0-only */
/* A packet, as the function of a hook sees it. */
#ifndef LUNATIK_PACKET_H
#define LUNATIK_PACKET_H

#include <linux/netfilter.h>
#include <linux/skbuff.h>
#include <linux/types.h>

#include "lua.h"

/**
 * struct lunatik_packet - a packet that is being answered, and what was found out of it
 * @skb: the packet
 * @state: where it is in the network stack
 * @tracked: its connection is followed
 * @moved: it may have another way now, because its mark, its class or an address was changed
 * @parsed: the fields below are known
 * @fragment: it is a fragment
 * @protocol: of the transport header; -1 where the headers before do not tell
 * @transport: where the transport header is, from the network header on; -1: there is none,
 *	because the packet is not the first fragment or too short
 *
 * It lives on the stack of the event.
 */
struct lunatik_packet {
	struct sk_buff *skb;
	const struct nf_hook_state *state;
	bool tracked;
	bool moved;
	bool parsed;
	bool fragment;
	int protocol;
	int transport;
};

void lunatik_packet_new(lua_State *L);

#endif
