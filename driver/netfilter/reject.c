// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is told to who has sent a packet that was rejected: a reset of TCP, or else that the
 * port cannot be reached. The kernel limits how many of the latter it sends, and answers
 * neither broadcasts nor what is an error itself.
 */
#include <linux/icmp.h>
#include <linux/icmpv6.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <net/ip.h>
#include <net/netfilter/ipv4/nf_reject.h>
#include <net/netfilter/ipv6/nf_reject.h>

#include "reject.h"

static void lunatik_reject_send4(struct sk_buff *skb, const struct nf_hook_state *state)
{
	const struct iphdr *ip = ip_hdr(skb);

	if (ip->protocol == IPPROTO_TCP && !ip_is_fragment(ip))
		nf_send_reset(state->net, state->sk, skb, state->hook);
	else
		nf_send_unreach(skb, ICMP_PORT_UNREACH, state->hook);
}

static void lunatik_reject_send6(struct sk_buff *skb, const struct nf_hook_state *state)
{
	u8 protocol = ipv6_hdr(skb)->nexthdr;
	__be16 fragment = 0;
	int offset;

	offset = ipv6_skip_exthdr(skb, skb_network_offset(skb) + sizeof(struct ipv6hdr), &protocol,
				  &fragment);
	if (offset >= 0 && protocol == IPPROTO_TCP && !fragment)
		nf_send_reset6(state->net, state->sk, skb, state->hook);
	else
		nf_send_unreach6(state->net, skb, ICMPV6_PORT_UNREACH, state->hook);
}

/**
 * lunatik_reject_send - tell the sender that its packet was rejected
 * @skb: the packet, which is still the caller's
 * @state: where it is in the network stack
 *
 * At postrouting nothing is told, because the kernel's functions do not know that place.
 *
 * Context: that of a hook of netfilter. It owns no universe, because what is sent may meet
 * any hook.
 */
void lunatik_reject_send(struct sk_buff *skb, const struct nf_hook_state *state)
{
	if (state->hook == NF_INET_POST_ROUTING)
		return;
	if (state->pf == NFPROTO_IPV4)
		lunatik_reject_send4(skb, state);
	else
		lunatik_reject_send6(skb, state);
}
