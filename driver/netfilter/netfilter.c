// SPDX-License-Identifier: GPL-2.0-only
/*
 * The library "netfilter": functions that decide about packets.
 *
 *	hook{ at=, family=, priority=, default=, budget=, share=, fragments=, function(p) end }
 *
 * A hook is in the network namespace of who runs the script, and needs CAP_NET_ADMIN there.
 * It holds no reference to the namespace: when that goes, the hook does. The user namespace
 * to which it belonged is kept, so that it can be asked who may change the state.
 */
#include <linux/capability.h>
#include <linux/fs.h>
#include <linux/limits.h>
#include <linux/module.h>
#include <linux/netfilter.h>
#include <linux/netfilter_ipv4.h>
#include <linux/nsproxy.h>
#include <linux/string.h>
#include <linux/user_namespace.h>
#include <net/net_namespace.h>

#include "lauxlib.h"

#include "driver/compat.h"
#include "driver/hook.h"
#include "driver/library.h"

#include "packet.h"
#include "reject.h"
#include "tracker.h"
#include "write.h"

/**
 * struct lunatik_where - the parameters of a hook
 * @family: of protocols
 * @at: the hook of netfilter
 * @priority: among those at the same place
 * @tracker: who follows the connections that it sees, or NULL
 */
struct lunatik_where {
	u8 family;
	u8 at;
	int priority;
	const struct lunatik_tracker *tracker;
};

/**
 * struct lunatik_netfilter - a hook of netfilter
 * @hook: its function
 * @ops: what is registered
 * @tracker: who follows the connections, or NULL
 * @net: where; not to be used when the hook is detached
 * @user_ns: to whom @net belongs, with a reference
 */
struct lunatik_netfilter {
	struct lunatik_hook hook;
	struct nf_hook_ops ops;
	const struct lunatik_tracker *tracker;
	struct net *net;
	struct user_namespace *user_ns;
};

static struct lunatik_netfilter *lunatik_netfilter_of(const struct lunatik_hook *hook)
{
	return container_of(hook, struct lunatik_netfilter, hook);
}

enum lunatik_netfilter_answer {
	LUNATIK_NETFILTER_ACCEPT,
	LUNATIK_NETFILTER_DROP,
	LUNATIK_NETFILTER_REJECT,
};

static const char *const lunatik_netfilter_answers[] = {
	[LUNATIK_NETFILTER_ACCEPT] = "accept",
	[LUNATIK_NETFILTER_DROP] = "drop",
	[LUNATIK_NETFILTER_REJECT] = "reject",
	NULL
};

static unsigned int lunatik_netfilter_hook(void *priv, struct sk_buff *skb,
					   const struct nf_hook_state *state)
{
	struct lunatik_netfilter *nf = priv;
	struct lunatik_packet packet = {
		.skb = skb, .state = state, .tracked = nf->tracker,
	};

	switch (lunatik_hook_answer(&nf->hook, &packet)) {
	case LUNATIK_HOOK_DORMANT:
	case LUNATIK_NETFILTER_ACCEPT:
		if (unlikely(packet.moved) && state->hook == NF_INET_LOCAL_OUT &&
		    lunatik_write_reroute(&packet))
			return NF_DROP;
		return NF_ACCEPT;
	case LUNATIK_NETFILTER_REJECT:
		/* Nobody is in the universe any more, so that the refusal may meet it again. */
		lunatik_reject_send(skb, state);
		return NF_DROP;
	default:
		return NF_DROP;
	}
}

static int lunatik_netfilter_attach(struct lunatik_hook *hook)
{
	struct lunatik_netfilter *nf = lunatik_netfilter_of(hook);
	struct lunatik_where where;
	int ret;

	memcpy(&where, hook->params, sizeof(where));
	nf->net = current->nsproxy->net_ns;
	nf->ops = (struct nf_hook_ops) {
		.hook = lunatik_netfilter_hook,
		.priv = nf,
		.pf = where.family,
		.hooknum = where.at,
		.priority = where.priority,
	};
	nf->tracker = where.tracker;
	ret = nf->tracker ? nf->tracker->get(nf->net, nf->ops.pf) : 0;
	if (ret)
		return ret;
	ret = nf_register_net_hook(nf->net, &nf->ops);
	if (ret) {
		if (nf->tracker)
			nf->tracker->put(nf->net, nf->ops.pf);
		return ret;
	}
	nf->user_ns = get_user_ns(nf->net->user_ns);
	return 0;
}

static void lunatik_netfilter_detach(struct lunatik_hook *hook)
{
	struct lunatik_netfilter *nf = lunatik_netfilter_of(hook);

	nf_unregister_net_hook(nf->net, &nf->ops);
	if (nf->tracker)
		nf->tracker->put(nf->net, nf->ops.pf);
}

static void lunatik_netfilter_release(struct lunatik_hook *hook)
{
	put_user_ns(lunatik_netfilter_of(hook)->user_ns);
}

static bool lunatik_netfilter_may(const struct lunatik_hook *hook, const struct file *file)
{
	struct user_namespace *user_ns = lunatik_netfilter_of(hook)->user_ns;

	return !file || (ns_capable(user_ns, CAP_NET_ADMIN) &&
			 file_ns_capable(file, user_ns, CAP_NET_ADMIN));
}

static const struct lunatik_hook_kind lunatik_netfilter_kind = {
	.name = "netfilter",
	.size = sizeof(struct lunatik_netfilter),
	.paramsize = sizeof(struct lunatik_where),
	.max = 8,
	.answers = lunatik_netfilter_answers,
	.attach = lunatik_netfilter_attach,
	.detach = lunatik_netfilter_detach,
	.release = lunatik_netfilter_release,
	.may = lunatik_netfilter_may,
};

static_assert(sizeof(struct lunatik_where) <= LUNATIK_HOOK_PARAMSIZE);

/* ------------------------------------------------------------------------ */
/* The library                                                              */
/* ------------------------------------------------------------------------ */

/* A name that stands for a number. */
struct lunatik_name {
	const char *name;
	int number;
};

static const struct lunatik_name lunatik_netfilter_places[] = {
	{ "prerouting", NF_INET_PRE_ROUTING },
	{ "input", NF_INET_LOCAL_IN },
	{ "forward", NF_INET_FORWARD },
	{ "output", NF_INET_LOCAL_OUT },
	{ "postrouting", NF_INET_POST_ROUTING },
	{ NULL, 0 }
};

static const struct lunatik_name lunatik_netfilter_families[] = {
	{ "ip", NFPROTO_IPV4 },
	{ "ip6", NFPROTO_IPV6 },
	{ "inet", NFPROTO_INET },
	{ NULL, 0 }
};

/* As nft has them. */
static const struct lunatik_name lunatik_netfilter_priorities[] = {
	{ "raw", NF_IP_PRI_RAW },
	{ "mangle", NF_IP_PRI_MANGLE },
	{ "dstnat", NF_IP_PRI_NAT_DST },
	{ "filter", NF_IP_PRI_FILTER },
	{ "security", NF_IP_PRI_SECURITY },
	{ "srcnat", NF_IP_PRI_NAT_SRC },
	{ NULL, 0 }
};

/* The number for the name that the field of the table has. */
static int lunatik_netfilter_named(lua_State *L, const char *field, const struct lunatik_name *names)
{
	const struct lunatik_name *one;
	luaL_Buffer all;
	int number;

	if (lua_getfield(L, 1, field) == LUA_TSTRING) {
		for (one = names; one->name; one++) {
			if (!strcmp(one->name, lua_tostring(L, -1))) {
				number = one->number;
				lua_pop(L, 1);
				return number;
			}
		}
	}
	luaL_buffinit(L, &all);
	for (one = names; one->name; one++) {
		luaL_addstring(&all, one == names ? "'" : ", '");
		luaL_addstring(&all, one->name);
		luaL_addstring(&all, "'");
	}
	luaL_pushresult(&all);
	return luaL_error(L, "%s: one of %s is expected", field, lua_tostring(L, -1));
}

/* Before packets are put together from fragments a script sees parts, and has to say that it knows. */
static int lunatik_netfilter_priority(lua_State *L)
{
	lua_Integer priority;
	int isint;

	if (lua_getfield(L, 1, "priority") == LUA_TNIL) {
		lua_pop(L, 1);
		return NF_IP_PRI_FILTER;
	}
	if (lua_type(L, -1) == LUA_TSTRING) {
		lua_pop(L, 1);
		return lunatik_netfilter_named(L, "priority", lunatik_netfilter_priorities);
	}
	priority = lua_tointegerx(L, -1, &isint);
	/* The first and the last place are the kernel's. */
	if (!isint || priority <= INT_MIN || priority >= INT_MAX)
		return luaL_error(L, "priority: a number or a name is expected");
	lua_getfield(L, 1, "fragments");
	if (priority <= NF_IP_PRI_CONNTRACK_DEFRAG && !lua_toboolean(L, -1))
		return luaL_error(L, "priority: up to %d packets may be fragments: fragments = true says that the function knows",
				  NF_IP_PRI_CONNTRACK_DEFRAG);
	lua_pop(L, 2);
	return priority;
}

static int lunatik_netfilter_note(lua_State *L)
{
	struct lunatik_where where = { };
	struct lunatik_rule rule;

	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	lunatik_hook_check(L, &lunatik_netfilter_kind);
	if (!ns_capable(current->nsproxy->net_ns->user_ns, CAP_NET_ADMIN))
		return luaL_error(L, "netfilter.hook needs CAP_NET_ADMIN in the network namespace of who runs the script");
	where.at = lunatik_netfilter_named(L, "at", lunatik_netfilter_places);
	where.family = lunatik_netfilter_named(L, "family", lunatik_netfilter_families);
	where.priority = lunatik_netfilter_priority(L);
	where.tracker = lunatik_tracker_used(L);
	lunatik_hook_getrule(L, 1, &lunatik_netfilter_kind, &rule);
	if (lua_rawgeti(L, 1, 1) != LUA_TFUNCTION)
		return luaL_error(L, "netfilter.hook: a function is expected in the table");
	lunatik_packet_new(L);
	lunatik_hook_note(L, &lunatik_netfilter_kind, &rule, &where);
	return 0;
}

static int lunatik_netfilter_open(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "hook", lunatik_netfilter_note },
		{ NULL, NULL }
	};

	luaL_newlib(L, functions);
	return 1;
}

static const struct lunatik_library lunatik_netfilter_library = {
	.name = "netfilter", .open = lunatik_netfilter_open, .owner = THIS_MODULE,
};

/* ------------------------------------------------------------------------ */
/* Namespaces                                                               */
/* ------------------------------------------------------------------------ */

static bool lunatik_netfilter_isin(const struct lunatik_hook *hook, const void *net)
{
	return lunatik_netfilter_of(hook)->net == net;
}

/* After this a grace period passes before anything of the namespace is freed. */
static void __net_exit lunatik_netfilter_preexit(struct net *net)
{
	lunatik_hook_detachif(&lunatik_netfilter_kind, lunatik_netfilter_isin, net);
}

static struct pernet_operations lunatik_netfilter_net = {
	.pre_exit = lunatik_netfilter_preexit,
};

static int __init lunatik_netfilter_init(void)
{
	int ret = register_pernet_subsys(&lunatik_netfilter_net);

	if (ret)
		return ret;
	ret = lunatik_library_register(&lunatik_netfilter_library);
	if (ret)
		unregister_pernet_subsys(&lunatik_netfilter_net);
	return ret;
}

static void __exit lunatik_netfilter_exit(void)
{
	lunatik_library_unregister(&lunatik_netfilter_library);
	unregister_pernet_subsys(&lunatik_netfilter_net);
}

module_init(lunatik_netfilter_init);
module_exit(lunatik_netfilter_exit);

MODULE_DESCRIPTION("Packets for Lunatik's scripts");
MODULE_AUTHOR("The Lunatik authors");
MODULE_LICENSE("GPL");
MODULE_ALIAS("lunatik-lib-netfilter");
LUNATIK_COMPAT_IMPORT;
