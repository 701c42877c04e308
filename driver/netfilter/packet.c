// SPDX-License-Identifier: GPL-2.0-only
/*
 * A packet, as the function of a hook sees it.
 *
 * The object of a script has no pointer into a packet but for the time of a call. Bytes
 * are counted from 1, the first of the network header. They are read one number or one
 * copy at a time, wherever the packet has them: in one piece, in pages, in fragments.
 */
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <linux/ipv6.h>
#include <linux/minmax.h>
#include <linux/netdevice.h>
#include <linux/tcp.h>
#include <linux/udp.h>
#include <net/dsfield.h>
#include <net/ip.h>
#include <net/ipv6.h>
#include <net/netfilter/nf_conntrack.h>
#include <net/sock.h>

#include "lauxlib.h"

#include "driver/compat.h"
#include "driver/hook.h"

#include "packet.h"
#include "write.h"

/* The longest copy, bytes: what one packet of IP may have. */
#define LUNATIK_PACKET_COPYMAX	65535

/* In how many first bytes find() looks. */
#define LUNATIK_PACKET_FINDMAX	2048

/*
 * How many headers of IPv6 are stepped over. Packets of thousands of them take long, and
 * are sent by nobody who means well.
 */
#define LUNATIK_PACKET_HEADERS	16

/* The packet of the object in the first upvalue. Raises when the call of the hook is over. */
static struct lunatik_packet *lunatik_packet_now(lua_State *L)
{
	struct lunatik_subject *subject = lua_touserdata(L, lua_upvalueindex(1));

	if (unlikely(!subject->context))
		luaL_error(L, "the packet is gone: it is there for one call of its hook's function");
	return subject->context;
}

/*
 * The packet that a method is called with. A method belongs to one object, which it has as
 * its upvalue, so that nothing but that address has to be compared.
 */
static struct lunatik_packet *lunatik_packet_check(lua_State *L)
{
	if (unlikely(lua_touserdata(L, 1) != lua_touserdata(L, lua_upvalueindex(1))))
		luaL_typeerror(L, 1, "packet of this hook");
	return lunatik_packet_now(L);
}

static size_t lunatik_packet_len(const struct lunatik_packet *p)
{
	return p->skb->len - skb_network_offset(p->skb);
}

/* So many bytes at an offset from the network header on, or NULL when there are fewer. */
static const void *lunatik_packet_at(const struct lunatik_packet *p, size_t offset, size_t len,
				     void *buffer)
{
	return skb_header_pointer(p->skb, skb_network_offset(p->skb) + offset, len, buffer);
}

/* ------------------------------------------------------------------------ */
/* Headers                                                                  */
/* ------------------------------------------------------------------------ */

static void lunatik_packet_parse4(struct lunatik_packet *p)
{
	const struct iphdr *ip;
	struct iphdr buffer;

	ip = lunatik_packet_at(p, 0, sizeof(buffer), &buffer);
	if (!ip || ip->ihl < 5)
		return;
	p->fragment = ip_is_fragment(ip);
	p->protocol = ip->protocol;
	if (!(ip->frag_off & htons(IP_OFFSET)))
		p->transport = ip->ihl * 4;
}

/* How long a header of IPv6 is; 0: it is the transport's. */
static size_t lunatik_packet_skip6(u8 kind, const u8 *header)
{
	switch (kind) {
	case NEXTHDR_HOP:
	case NEXTHDR_ROUTING:
	case NEXTHDR_DEST:
		return (header[1] + 1) * 8;
	case NEXTHDR_AUTH:
		return (header[1] + 2) * 4;
	case NEXTHDR_FRAGMENT:
		return 8;
	default:
		return 0;
	}
}

static void lunatik_packet_parse6(struct lunatik_packet *p)
{
	size_t offset = sizeof(struct ipv6hdr), len;
	const struct ipv6hdr *ip;
	struct ipv6hdr buffer;
	const u8 *header;
	u8 bytes[8], kind;
	int i;

	ip = lunatik_packet_at(p, 0, sizeof(buffer), &buffer);
	if (!ip)
		return;
	kind = ip->nexthdr;
	for (i = 0; i < LUNATIK_PACKET_HEADERS; i++) {
		header = lunatik_packet_at(p, offset, sizeof(bytes), bytes);
		len = header ? lunatik_packet_skip6(kind, header) : 0;
		if (!len) {
			/* A transport header may be short, but another cannot. */
			if (header || !ipv6_ext_hdr(kind)) {
				p->protocol = kind;
				p->transport = offset;
			}
			return;
		}
		if (kind == NEXTHDR_FRAGMENT) {
			__be16 where = *(const __be16 *)(header + 2);

			p->fragment = where & htons(IP6_OFFSET | IP6_MF);
			if (where & htons(IP6_OFFSET)) {
				p->protocol = header[0];
				return;
			}
		}
		kind = header[0];
		offset += len;
	}
}

static void lunatik_packet_parse(struct lunatik_packet *p)
{
	if (p->parsed)
		return;
	p->parsed = true;
	p->protocol = -1;
	p->transport = -1;
	if (p->state->pf == NFPROTO_IPV4)
		lunatik_packet_parse4(p);
	else
		lunatik_packet_parse6(p);
}

/* The transport header of a protocol, or NULL when it has none or not all of it. */
static const void *lunatik_packet_transport(struct lunatik_packet *p, int protocol, size_t len,
					    void *buffer)
{
	lunatik_packet_parse(p);
	if (p->protocol != protocol || p->transport < 0)
		return NULL;
	return lunatik_packet_at(p, p->transport, len, buffer);
}

/* p:ip(): source, destination, protocol, time to live, type of service; or nil. */
static int lunatik_packet_ip(lua_State *L)
{
	struct lunatik_packet *p = lunatik_packet_check(L);
	union {
		struct iphdr four;
		struct ipv6hdr six;
	} buffer;

	lunatik_packet_parse(p);
	if (p->state->pf == NFPROTO_IPV4) {
		const struct iphdr *ip = lunatik_packet_at(p, 0, sizeof(buffer.four), &buffer);

		if (!ip)
			return 0;
		lua_pushinteger(L, ntohl(ip->saddr));
		lua_pushinteger(L, ntohl(ip->daddr));
		lua_pushinteger(L, ip->protocol);
		lua_pushinteger(L, ip->ttl);
		lua_pushinteger(L, ip->tos);
	} else {
		const struct ipv6hdr *ip = lunatik_packet_at(p, 0, sizeof(buffer.six), &buffer);

		if (!ip)
			return 0;
		lua_pushlstring(L, (const char *)&ip->saddr, sizeof(ip->saddr));
		lua_pushlstring(L, (const char *)&ip->daddr, sizeof(ip->daddr));
		if (p->protocol >= 0)
			lua_pushinteger(L, p->protocol);
		else
			lua_pushnil(L);
		lua_pushinteger(L, ip->hop_limit);
		lua_pushinteger(L, ipv6_get_dsfield(ip));
	}
	return 5;
}

/* p:tcp(): ports of source and destination, flags, numbers of sequence and of acknowledgement, window. */
static int lunatik_packet_tcp(lua_State *L)
{
	struct tcphdr buffer;
	const struct tcphdr *tcp = lunatik_packet_transport(lunatik_packet_check(L), IPPROTO_TCP,
							    sizeof(buffer), &buffer);

	if (!tcp)
		return 0;
	lua_pushinteger(L, ntohs(tcp->source));
	lua_pushinteger(L, ntohs(tcp->dest));
	lua_pushinteger(L, ((const u8 *)tcp)[13]);
	lua_pushinteger(L, ntohl(tcp->seq));
	lua_pushinteger(L, ntohl(tcp->ack_seq));
	lua_pushinteger(L, ntohs(tcp->window));
	return 6;
}

/* p:udp(): ports of source and destination, length. */
static int lunatik_packet_udp(lua_State *L)
{
	struct udphdr buffer;
	const struct udphdr *udp = lunatik_packet_transport(lunatik_packet_check(L), IPPROTO_UDP,
							    sizeof(buffer), &buffer);

	if (!udp)
		return 0;
	lua_pushinteger(L, ntohs(udp->source));
	lua_pushinteger(L, ntohs(udp->dest));
	lua_pushinteger(L, ntohs(udp->len));
	return 3;
}

/* ------------------------------------------------------------------------ */
/* Bytes                                                                    */
/* ------------------------------------------------------------------------ */

/* Where so many bytes are that begin at the second argument. Raises when they are not all there. */
static size_t lunatik_packet_offset(lua_State *L, const struct lunatik_packet *p, size_t size)
{
	lua_Integer i = luaL_checkinteger(L, 2);

	if (i < 1 || (lua_Unsigned)i > lunatik_packet_len(p) ||
	    size > lunatik_packet_len(p) - (i - 1))
		luaL_argerror(L, 2, "outside of the packet");
	return i - 1;
}

static int lunatik_packet_uint(lua_State *L, size_t size)
{
	struct lunatik_packet *p = lunatik_packet_check(L);
	size_t offset = lunatik_packet_offset(L, p, size);
	const u8 *bytes;
	u8 buffer[8];
	u64 value;

	bytes = lunatik_packet_at(p, offset, size, buffer);
	if (!bytes)
		return luaL_argerror(L, 2, "outside of the packet");
	switch (size) {
	case 1:
		value = *bytes;
		break;
	case 2:
		value = get_unaligned_be16(bytes);
		break;
	case 4:
		value = get_unaligned_be32(bytes);
		break;
	default:
		value = get_unaligned_be64(bytes);
	}
	lua_pushinteger(L, value);
	return 1;
}

static int lunatik_packet_u8(lua_State *L)
{
	return lunatik_packet_uint(L, 1);
}

static int lunatik_packet_u16(lua_State *L)
{
	return lunatik_packet_uint(L, 2);
}

static int lunatik_packet_u32(lua_State *L)
{
	return lunatik_packet_uint(L, 4);
}

static int lunatik_packet_u64(lua_State *L)
{
	return lunatik_packet_uint(L, 8);
}

/* p:set_u8(i, v) and so on. */
static int lunatik_packet_set(lua_State *L, size_t size)
{
	struct lunatik_packet *p = lunatik_packet_check(L);
	size_t offset = lunatik_packet_offset(L, p, size);
	lua_Integer v = luaL_checkinteger(L, 3);
	const char *wrong;
	u8 bytes[4];

	luaL_argcheck(L, v >= 0 && v < 1LL << 8 * size, 3, "too large for its bytes");
	put_unaligned_be32(v << 8 * (sizeof(bytes) - size), bytes);
	lunatik_packet_parse(p);
	wrong = lunatik_write_bytes(p, offset, bytes, size);
	if (wrong)
		return luaL_error(L, "byte %d: %s", (int)offset + 1, wrong);
	p->moved |= offset < sizeof(struct ipv6hdr);
	return 0;
}

static int lunatik_packet_setu8(lua_State *L)
{
	return lunatik_packet_set(L, 1);
}

static int lunatik_packet_setu16(lua_State *L)
{
	return lunatik_packet_set(L, 2);
}

static int lunatik_packet_setu32(lua_State *L)
{
	return lunatik_packet_set(L, 4);
}

/* Pushes a copy of bytes that the packet has. */
static void lunatik_packet_copy(lua_State *L, const struct lunatik_packet *p, size_t offset, size_t len)
{
	luaL_Buffer b;
	char *to;

	if (len > LUNATIK_PACKET_COPYMAX)
		luaL_error(L, "more than %d bytes in one piece", LUNATIK_PACKET_COPYMAX);
	to = luaL_buffinitsize(L, &b, len);
	if (skb_copy_bits(p->skb, skb_network_offset(p->skb) + offset, to, len))
		luaL_error(L, "the packet has fewer bytes than it says");
	luaL_pushresultsize(&b, len);
}

/* As string.sub() does it with bytes i to j (from the arguments on) of len. Returns where, and how many. */
static size_t lunatik_packet_range(lua_State *L, int index, size_t len, size_t *count)
{
	lua_Integer i = luaL_optinteger(L, index, 1), j = luaL_optinteger(L, index + 1, -1);
	lua_Integer n = len;

	if (i < 0)
		i = i < -n ? 1 : n + i + 1;
	else if (i == 0)
		i = 1;
	if (j > n)
		j = n;
	else if (j < 0)
		j = j < -n ? 0 : n + j + 1;
	*count = i <= j ? j - i + 1 : 0;
	return i - 1;
}

/* p:sub(i [, j]) */
static int lunatik_packet_sub(lua_State *L)
{
	const struct lunatik_packet *p = lunatik_packet_check(L);
	size_t count, offset;

	luaL_checkinteger(L, 2);
	offset = lunatik_packet_range(L, 2, lunatik_packet_len(p), &count);
	lunatik_packet_copy(L, p, count ? offset : 0, count);
	return 1;
}

/* Where what the transport carries begins, or -1. */
static int lunatik_packet_carried(struct lunatik_packet *p)
{
	union {
		struct tcphdr tcp;
		struct udphdr udp;
	} buffer;

	lunatik_packet_parse(p);
	if (p->transport < 0)
		return -1;
	if (p->protocol == IPPROTO_TCP) {
		const struct tcphdr *tcp = lunatik_packet_at(p, p->transport, sizeof(buffer.tcp), &buffer);

		return tcp && tcp->doff >= 5 ? p->transport + tcp->doff * 4 : -1;
	}
	if (p->protocol == IPPROTO_UDP || p->protocol == IPPROTO_UDPLITE)
		return lunatik_packet_at(p, p->transport, sizeof(buffer.udp), &buffer) ?
		       p->transport + (int)sizeof(buffer.udp) : -1;
	return p->transport;
}

/* p:payload([i [, j]]): what the transport carries, or nil. */
static int lunatik_packet_payload(lua_State *L)
{
	struct lunatik_packet *p = lunatik_packet_check(L);
	int begin = lunatik_packet_carried(p);
	size_t count, offset;

	if (begin < 0 || begin > lunatik_packet_len(p))
		return 0;
	offset = lunatik_packet_range(L, 2, lunatik_packet_len(p) - begin, &count);
	lunatik_packet_copy(L, p, count ? begin + offset : 0, count);
	return 1;
}

/* p:find(text): where the text is in the first bytes, or nil. Lua's own find() looks, within the budget. */
static int lunatik_packet_find(lua_State *L)
{
	const struct lunatik_packet *p = lunatik_packet_check(L);

	luaL_checkstring(L, 2);
	lua_pushvalue(L, lua_upvalueindex(2));
	lunatik_packet_copy(L, p, 0, min_t(size_t, lunatik_packet_len(p), LUNATIK_PACKET_FINDMAX));
	lua_pushvalue(L, 2);
	lua_pushinteger(L, 1);
	lua_pushboolean(L, true);
	lua_call(L, 4, 1);
	return 1;
}

static int lunatik_packet_length(lua_State *L)
{
	lua_pushinteger(L, lunatik_packet_len(lunatik_packet_check(L)));
	return 1;
}

/* ------------------------------------------------------------------------ */
/* Fields                                                                   */
/* ------------------------------------------------------------------------ */

typedef int lunatik_packet_field(lua_State *L, struct lunatik_packet *p);

static int lunatik_packet_pushmark(lua_State *L, struct lunatik_packet *p)
{
	lua_pushinteger(L, p->skb->mark);
	return 1;
}

static int lunatik_packet_pushsegments(lua_State *L, struct lunatik_packet *p)
{
	const struct skb_shared_info *info = skb_shinfo(p->skb);
	int segments = 1;

	if (skb_is_gso(p->skb))
		segments = info->gso_segs ?: DIV_ROUND_UP(p->skb->len, info->gso_size);
	lua_pushinteger(L, segments);
	return 1;
}

static int lunatik_packet_pushindex(lua_State *L, const struct net_device *dev)
{
	if (!dev)
		return 0;
	lua_pushinteger(L, dev->ifindex);
	return 1;
}

static int lunatik_packet_pushdevice(lua_State *L, const struct net_device *dev)
{
	if (!dev)
		return 0;
	lua_pushstring(L, dev->name);
	return 1;
}

static int lunatik_packet_pushiif(lua_State *L, struct lunatik_packet *p)
{
	return lunatik_packet_pushindex(L, p->state->in);
}

static int lunatik_packet_pushoif(lua_State *L, struct lunatik_packet *p)
{
	return lunatik_packet_pushindex(L, p->state->out);
}

static int lunatik_packet_pushinput(lua_State *L, struct lunatik_packet *p)
{
	return lunatik_packet_pushdevice(L, p->state->in);
}

static int lunatik_packet_pushoutput(lua_State *L, struct lunatik_packet *p)
{
	return lunatik_packet_pushdevice(L, p->state->out);
}

static int lunatik_packet_pushprotocol(lua_State *L, struct lunatik_packet *p)
{
	lunatik_packet_parse(p);
	if (p->protocol < 0)
		return 0;
	lua_pushinteger(L, p->protocol);
	return 1;
}

static int lunatik_packet_pushfragment(lua_State *L, struct lunatik_packet *p)
{
	lunatik_packet_parse(p);
	lua_pushboolean(L, p->fragment);
	return 1;
}

/* Who has made the socket that sends it: known on the way out alone. */
static int lunatik_packet_pushuid(lua_State *L, struct lunatik_packet *p)
{
	const struct sock *sk = skb_to_full_sk(p->skb);
	const struct net *net = p->state->net;

	if (!sk || p->state->in || !sk_fullsock(sk))
		return 0;
	lua_pushinteger(L, from_kuid_munged(net->user_ns, sock_net_uid(net, sk)));
	return 1;
}

static u32 lunatik_packet_ctmark(const struct nf_conn *ct)
{
#ifdef CONFIG_NF_CONNTRACK_MARK
	return READ_ONCE(ct->mark);
#else
	return 0;
#endif
}

/* Without that, nothing would tell a packet of no connection from one that nobody looked at. */
static const struct nf_conn *lunatik_packet_connection(lua_State *L, const struct lunatik_packet *p,
						       enum ip_conntrack_info *info)
{
	if (!p->tracked)
		luaL_error(L, "require 'conntrack' comes before the hook that sees connections");
	return nf_ct_get(p->skb, info);
}

static int lunatik_packet_pushct(lua_State *L, struct lunatik_packet *p)
{
	enum ip_conntrack_info info;
	const char *state = "invalid";

	if (!lunatik_packet_connection(L, p, &info)) {
		if (info == IP_CT_UNTRACKED)
			state = "untracked";
	} else if (info == IP_CT_NEW) {
		state = "new";
	} else {
		state = info == IP_CT_RELATED || info == IP_CT_RELATED_REPLY ? "related" :
									       "established";
	}
	lua_pushstring(L, state);
	return 1;
}

static int lunatik_packet_pushctmark(lua_State *L, struct lunatik_packet *p)
{
	enum ip_conntrack_info info;
	const struct nf_conn *ct = lunatik_packet_connection(L, p, &info);

	if (!ct)
		return 0;
	lua_pushinteger(L, lunatik_packet_ctmark(ct));
	return 1;
}

static const struct {
	const char *name;
	lunatik_packet_field *push;
} lunatik_packet_fields[] = {
	{ "mark", lunatik_packet_pushmark },
	{ "segments", lunatik_packet_pushsegments },
	{ "iif", lunatik_packet_pushiif },
	{ "oif", lunatik_packet_pushoif },
	{ "input", lunatik_packet_pushinput },
	{ "output", lunatik_packet_pushoutput },
	{ "protocol", lunatik_packet_pushprotocol },
	{ "fragment", lunatik_packet_pushfragment },
	{ "uid", lunatik_packet_pushuid },
	{ "ct", lunatik_packet_pushct },
	{ "ctmark", lunatik_packet_pushctmark },
};

/*
 * p.name, for what is no method: a field, whose number is in the table in the second
 * upvalue. It is called for the table of methods, so that the packet is that of the first.
 * What is misspelt is an error, because nil would be an answer.
 */
static int lunatik_packet_index(lua_State *L)
{
	lua_settop(L, 2);
	if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNUMBER)
		return luaL_error(L, "a packet has no such field");
	return lunatik_packet_fields[lua_tointeger(L, -1)].push(L, lunatik_packet_now(L));
}

/* p.mark = v */
static int lunatik_packet_newindex(lua_State *L)
{
	struct lunatik_packet *p = lunatik_packet_check(L);
	lua_Integer v;

	if (lua_type(L, 2) == LUA_TSTRING && !strcmp(lua_tostring(L, 2), "mark")) {
		v = luaL_checkinteger(L, 3);
		luaL_argcheck(L, v >= 0 && v <= U32_MAX, 3, "a mark has 32 bits");
		p->moved |= p->skb->mark != v;
		p->skb->mark = v;
		return 0;
	}
	return luaL_error(L, "the field '%s' of a packet cannot be set", luaL_tolstring(L, 2, NULL));
}

/* Sets functions with the packet, which is at the index, as their upvalue. */
static void lunatik_packet_setmethods(lua_State *L, int packet, const luaL_Reg *methods)
{
	lua_pushvalue(L, packet);
	luaL_setfuncs(L, methods, 1);
}

/* Pushes the table of methods. What is not in there is a field. */
static void lunatik_packet_pushmethods(lua_State *L, int packet)
{
	static const luaL_Reg methods[] = {
		{ "ip", lunatik_packet_ip },
		{ "tcp", lunatik_packet_tcp },
		{ "udp", lunatik_packet_udp },
		{ "u8", lunatik_packet_u8 },
		{ "u16", lunatik_packet_u16 },
		{ "u32", lunatik_packet_u32 },
		{ "u64", lunatik_packet_u64 },
		{ "set_u8", lunatik_packet_setu8 },
		{ "set_u16", lunatik_packet_setu16 },
		{ "set_u32", lunatik_packet_setu32 },
		{ "sub", lunatik_packet_sub },
		{ "payload", lunatik_packet_payload },
		{ NULL, NULL }
	};
	size_t i;

	lua_createtable(L, 0, ARRAY_SIZE(methods));
	lunatik_packet_setmethods(L, packet, methods);
	lua_pushvalue(L, packet);
	luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	lua_getfield(L, -1, "string");
	lua_getfield(L, -1, "find");
	lua_replace(L, -3);
	lua_pop(L, 1);
	lua_pushcclosure(L, lunatik_packet_find, 2);
	lua_setfield(L, -2, "find");

	lua_createtable(L, 0, 1);
	lua_pushvalue(L, packet);
	lua_createtable(L, 0, ARRAY_SIZE(lunatik_packet_fields));
	for (i = 0; i < ARRAY_SIZE(lunatik_packet_fields); i++) {
		lua_pushinteger(L, i);
		lua_setfield(L, -2, lunatik_packet_fields[i].name);
	}
	lua_pushcclosure(L, lunatik_packet_index, 2);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);
}

/**
 * lunatik_packet_new - make the object that stands for each packet of a hook
 * @L: a thread of the universe; it is pushed. May raise
 *
 * Its methods are its own: found without a call, and known by its address.
 *
 * Context: that of the owner.
 */
void lunatik_packet_new(lua_State *L)
{
	static const luaL_Reg metamethods[] = {
		{ "__newindex", lunatik_packet_newindex },
		{ "__len", lunatik_packet_length },
		{ NULL, NULL }
	};
	struct lunatik_subject *subject;
	int packet;

	luaL_checkstack(L, 10, NULL);
	subject = lua_newuserdatauv(L, sizeof(*subject), 0);
	*subject = (struct lunatik_subject) { };
	packet = lua_gettop(L);
	lua_createtable(L, 0, 4);
	lunatik_packet_setmethods(L, packet, metamethods);
	lunatik_packet_pushmethods(L, packet);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, false);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, packet);
}
