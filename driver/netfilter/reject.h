/* SPDX-License-Identifier: GPL-2.0-only */
/* What is told to who has sent a packet that was rejected. */
#ifndef LUNATIK_REJECT_H
#define LUNATIK_REJECT_H

#include <linux/netfilter.h>
#include <linux/skbuff.h>

void lunatik_reject_send(struct sk_buff *skb, const struct nf_hook_state *state);

#endif
