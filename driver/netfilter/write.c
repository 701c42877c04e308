// SPDX-License-Identifier: GPL-2.0-only
/*
 * Changes of a packet.
 *
 * What the kernel has based something on stays as it is: lengths, protocols, how headers
 * and fragments lie, and the addresses and ports of a connection that is followed. What may
 * be changed is changed in whole words of 16 bits, and each checksum over them by the
 * difference, so that a wrong one stays wrong.
 */
#include <linux/icmp.h>
#include <linux/icmpv6.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/netfilter_ipv4.h>
#include <linux/netfilter_ipv6.h>
#include <linux/tcp.h>
#include <linux/udp.h>
#include <net/checksum.h>
#include <net/netfilter/nf_conntrack.h>

#include "driver/compat.h"

#include "write.h"

/* What is known of a change before it is made. */
struct lunatik_change {
	struct lunatik_packet *p;
	int checksum;	/* where that of the transport is; -1: it has none */
	bool pseudo;	/* which is over the addresses, too */
	bool optional;	/* and 0 where there is none */
};

/* Addresses and ports of a connection that is followed are the tracker's. */
static bool lunatik_write_isfollowed(const struct lunatik_packet *p)
{
	enum ip_conntrack_info info;

	return nf_ct_get(p->skb, &info);
}

/* May a byte of the network header be changed? */
static bool lunatik_write_mayheader4(const struct lunatik_packet *p, size_t offset)
{
	switch (offset) {
	case offsetof(struct iphdr, tos):
	case offsetof(struct iphdr, ttl):
		return true;
	case offsetof(struct iphdr, saddr) ... sizeof(struct iphdr) - 1:
		return !lunatik_write_isfollowed(p);
	default:
		return false;
	}
}

/* The first byte has the version; those up to the payload's length are class and label. */
static bool lunatik_write_mayheader6(const struct lunatik_packet *p, size_t offset)
{
	switch (offset) {
	case 1 ... offsetof(struct ipv6hdr, payload_len) - 1:
	case offsetof(struct ipv6hdr, hop_limit):
		return true;
	case offsetof(struct ipv6hdr, saddr) ... sizeof(struct ipv6hdr) - 1:
		return !lunatik_write_isfollowed(p);
	default:
		return false;
	}
}

/* May a byte from the transport header on be changed? */
static bool lunatik_write_maytransport(const struct lunatik_packet *p, size_t offset)
{
	switch (p->protocol) {
	case IPPROTO_TCP:
		if (offset < offsetof(struct tcphdr, seq))
			return !lunatik_write_isfollowed(p);
		/* The length of the header, and the checksum. */
		return offset != 12 && (offset < offsetof(struct tcphdr, check) ||
					offset >= offsetof(struct tcphdr, urg_ptr));
	case IPPROTO_UDP:
		if (offset < offsetof(struct udphdr, len))
			return !lunatik_write_isfollowed(p);
		return offset >= sizeof(struct udphdr);
	case IPPROTO_ICMP:
	case IPPROTO_ICMPV6:
		/* Its type and its number belong to a connection, too. */
		if (offset < offsetof(struct icmphdr, checksum) ||
		    (offset >= offsetof(struct icmphdr, un) && offset < sizeof(struct icmphdr)))
			return !lunatik_write_isfollowed(p);
		return offset >= sizeof(struct icmphdr);
	default:
		/* Nobody knows its checksum here. */
		return false;
	}
}

static bool lunatik_write_may(const struct lunatik_packet *p, size_t offset)
{
	bool four = p->state->pf == NFPROTO_IPV4;

	if (offset < (four ? sizeof(struct iphdr) : sizeof(struct ipv6hdr)))
		return four ? lunatik_write_mayheader4(p, offset) :
			      lunatik_write_mayheader6(p, offset);
	if (p->fragment || p->transport < 0 || offset < p->transport)
		return false;
	return lunatik_write_maytransport(p, offset - p->transport);
}

static struct lunatik_change lunatik_write_prepare(struct lunatik_packet *p)
{
	struct lunatik_change change = { .p = p, .checksum = -1 };

	if (p->fragment || p->transport < 0)
		return change;
	change.pseudo = true;
	switch (p->protocol) {
	case IPPROTO_TCP:
		change.checksum = p->transport + offsetof(struct tcphdr, check);
		break;
	case IPPROTO_UDP:
		change.checksum = p->transport + offsetof(struct udphdr, check);
		change.optional = true;
		break;
	case IPPROTO_ICMPV6:
		change.checksum = p->transport + offsetof(struct icmp6hdr, icmp6_cksum);
		break;
	case IPPROTO_ICMP:
		change.checksum = p->transport + offsetof(struct icmphdr, checksum);
		change.pseudo = false;
		break;
	}
	return change;
}

/* A word under the checksum of the transport has changed. */
static void lunatik_write_fixtransport(const struct lunatik_change *change, __be16 before,
				       __be16 after, bool pseudo)
{
	struct sk_buff *skb = change->p->skb;
	__sum16 *sum;

	if (change->checksum < 0)
		return;
	sum = (__sum16 *)(skb_network_header(skb) + change->checksum);
	if (change->optional && !*sum && skb->ip_summed != CHECKSUM_PARTIAL)
		return;
	inet_proto_csum_replace2(sum, skb, before, after, pseudo);
	if (change->optional && !*sum)
		*sum = CSUM_MANGLED_0;
}

/* Is a word of the network header one of the addresses? */
static bool lunatik_write_isaddress(const struct lunatik_packet *p, size_t offset)
{
	return offset >= (p->state->pf == NFPROTO_IPV4 ? offsetof(struct iphdr, saddr) :
							 offsetof(struct ipv6hdr, saddr));
}

/* One word. The last one of a packet may have one byte only. */
static void lunatik_write_word(const struct lunatik_change *change, size_t offset, const u8 *mask,
			       const u8 *bytes, size_t len)
{
	struct lunatik_packet *p = change->p;
	u8 *at = skb_network_header(p->skb) + offset, word[2] = { };
	bool four = p->state->pf == NFPROTO_IPV4;
	__be16 before, after;
	size_t i;

	memcpy(word, at, len);
	memcpy(&before, word, sizeof(before));
	for (i = 0; i < len; i++)
		if (mask[i])
			word[i] = bytes[i];
	memcpy(&after, word, sizeof(after));
	memcpy(at, word, len);
	if (offset >= (four ? sizeof(struct iphdr) : sizeof(struct ipv6hdr))) {
		lunatik_write_fixtransport(change, before, after, false);
		return;
	}
	if (four)
		csum_replace2(&ip_hdr(p->skb)->check, before, after);
	if (change->pseudo && lunatik_write_isaddress(p, offset))
		lunatik_write_fixtransport(change, before, after, true);
}

/**
 * lunatik_write_bytes - change bytes of a packet, and the checksums over them
 * @p: the packet, parsed
 * @offset: where, from the network header on
 * @bytes: what they become
 * @len: how many, at most 4, all of which the packet has
 *
 * Context: that of a hook of netfilter.
 *
 * Return: NULL, or why they cannot be changed; then nothing is.
 */
const char *lunatik_write_bytes(struct lunatik_packet *p, size_t offset, const u8 *bytes, size_t len)
{
	const struct lunatik_change change = lunatik_write_prepare(p);
	size_t whole = p->skb->len - skb_network_offset(p->skb);
	size_t start = offset & ~1UL, end = min(round_up(offset + len, 2), whole), i;
	u8 mask[6] = { }, values[6] = { };

	if (offset + len > LUNATIK_WRITE_MAX)
		return "only the first 256 bytes can be changed";
	for (i = 0; i < len; i++)
		if (!lunatik_write_may(p, offset + i))
			return "this field cannot be changed";
	if (skb_shared(p->skb) || (skb_is_gso(p->skb) &&
				   (skb_shinfo(p->skb)->gso_type & SKB_GSO_FRAGLIST)))
		return "the packet is not this hook's alone";
	if (skb_ensure_writable(p->skb, skb_network_offset(p->skb) +
				max_t(size_t, end, change.checksum + 2)))
		return "no memory for a copy of the packet";
	memcpy(mask + (offset - start), "\1\1\1\1", len);
	memcpy(values + (offset - start), bytes, len);
	for (i = start; i < end; i += 2)
		lunatik_write_word(&change, i, mask + (i - start), values + (i - start),
				   min(end - i, (size_t)2));
	return NULL;
}

/**
 * lunatik_write_reroute - find the way of a packet anew, because it may be another now
 * @p: the packet, at output
 *
 * Context: that of a hook of netfilter, which owns no universe.
 *
 * Return: 0 or an error.
 */
int lunatik_write_reroute(const struct lunatik_packet *p)
{
	const struct nf_hook_state *state = p->state;

	if (state->pf == NFPROTO_IPV4)
		return ip_route_me_harder(state->net, state->sk, p->skb, RTN_UNSPEC);
	return ip6_route_me_harder(state->net, state->sk, p->skb);
}
