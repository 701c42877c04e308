// SPDX-License-Identifier: GPL-2.0-only
/*
 * The library "conntrack": hooks of netfilter that a script makes after it has required
 * this see the connections of packets. It is a module of its own, because the kernel begins
 * to follow connections in a network namespace when somebody asks for it.
 */
#include <linux/module.h>
#include <net/netfilter/nf_conntrack.h>

#include "lauxlib.h"

#include "driver/compat.h"
#include "driver/library.h"
#include "driver/netfilter/tracker.h"

static int lunatik_conntrack_get(struct net *net, u8 family)
{
	return nf_ct_netns_get(net, family);
}

static void lunatik_conntrack_put(struct net *net, u8 family)
{
	nf_ct_netns_put(net, family);
}

static const struct lunatik_tracker lunatik_conntrack_tracker = {
	.get = lunatik_conntrack_get,
	.put = lunatik_conntrack_put,
};

static int lunatik_conntrack_open(lua_State *L)
{
	lunatik_tracker_use(L, &lunatik_conntrack_tracker);
	lua_newtable(L);
	return 1;
}

static const struct lunatik_library lunatik_conntrack_library = {
	.name = "conntrack", .open = lunatik_conntrack_open, .owner = THIS_MODULE,
};

static int __init lunatik_conntrack_init(void)
{
	return lunatik_library_register(&lunatik_conntrack_library);
}

static void __exit lunatik_conntrack_exit(void)
{
	lunatik_library_unregister(&lunatik_conntrack_library);
}

module_init(lunatik_conntrack_init);
module_exit(lunatik_conntrack_exit);

MODULE_DESCRIPTION("Connections for Lunatik's scripts");
MODULE_AUTHOR("The Lunatik authors");
MODULE_LICENSE("GPL");
MODULE_ALIAS("lunatik-lib-conntrack");
LUNATIK_COMPAT_IMPORT;
