// SPDX-License-Identifier: GPL-2.0-only
/*
 * Libraries of C functions that other modules have for scripts.
 *
 * A universe that requires a library holds the library's module until its Lua is closed,
 * because a script may keep the library's functions anywhere, and finalizers call them at
 * the close. It holds each module once, however often the library is required.
 */
#include <linux/bits.h>
#include <linux/capability.h>
#include <linux/ctype.h>
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/kmod.h>
#include <linux/module.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/user_namespace.h>

#include "host.h"
#include "libs.h"
#include "library.h"
#include "universe.h"

/* The place of one is its bit in the universes that hold it, so it never moves. */
static const struct lunatik_library *lunatik_libraries[LUNATIK_LIBRARY_MAX];

/* Protects the places. Any context may require. */
static DEFINE_SPINLOCK(lunatik_libraries_lock);

static_assert(LUNATIK_LIBRARY_MAX <= BITS_PER_TYPE(((struct lunatik_universe *)NULL)->libraries));

static bool lunatik_library_isname(const char *name)
{
	size_t len;

	for (len = 0; name[len] && len <= LUNATIK_LIBRARY_MAXLEN; len++)
		if (!islower(name[len]) && !(len && (isdigit(name[len]) || name[len] == '_')))
			return false;
	return len && len <= LUNATIK_LIBRARY_MAXLEN;
}

/* Under the lock. Returns the place of a library, or that of none. */
static int lunatik_library_find(const char *name)
{
	int i;

	for (i = 0; i < LUNATIK_LIBRARY_MAX; i++)
		if (lunatik_libraries[i] && !strcmp(lunatik_libraries[i]->name, name))
			break;
	return i;
}

/**
 * lunatik_library_register - let scripts require a library
 * @library: the library, which has to stay as it is until it is unregistered
 *
 * Context: any but NMI.
 *
 * Return: 0, -EINVAL when the name is not that of a library, -EEXIST when there is one of
 * that name, -ENOSPC when there are LUNATIK_LIBRARY_MAX.
 */
int lunatik_library_register(const struct lunatik_library *library)
{
	unsigned long flags;
	int i, ret = -ENOSPC;

	if (!lunatik_library_isname(library->name))
		return -EINVAL;
	spin_lock_irqsave(&lunatik_libraries_lock, flags);
	if (lunatik_library_find(library->name) < LUNATIK_LIBRARY_MAX) {
		ret = -EEXIST;
		goto unlock;
	}
	for (i = 0; i < LUNATIK_LIBRARY_MAX && ret; i++) {
		if (!lunatik_libraries[i]) {
			lunatik_libraries[i] = library;
			ret = 0;
		}
	}
unlock:
	spin_unlock_irqrestore(&lunatik_libraries_lock, flags);
	return ret;
}
EXPORT_SYMBOL_GPL(lunatik_library_register);

/**
 * lunatik_library_unregister - let scripts require a library no more
 * @library: the library, registered
 *
 * To be called where its module exits. No universe has it then, because each that has
 * holds the module.
 *
 * Context: any but NMI.
 */
void lunatik_library_unregister(const struct lunatik_library *library)
{
	unsigned long flags;
	int i;

	spin_lock_irqsave(&lunatik_libraries_lock, flags);
	for (i = 0; i < LUNATIK_LIBRARY_MAX; i++)
		if (lunatik_libraries[i] == library)
			lunatik_libraries[i] = NULL;
	spin_unlock_irqrestore(&lunatik_libraries_lock, flags);
}
EXPORT_SYMBOL_GPL(lunatik_library_unregister);

/* The function that opens a library, whose module the universe holds from now on; or NULL. */
static lua_CFunction lunatik_library_pin(struct lunatik_universe *u, const char *name)
{
	lua_CFunction open = NULL;
	unsigned long flags;
	int i;

	spin_lock_irqsave(&lunatik_libraries_lock, flags);
	i = lunatik_library_find(name);
	if (i < LUNATIK_LIBRARY_MAX &&
	    ((u->libraries & BIT(i)) || try_module_get(lunatik_libraries[i]->owner))) {
		u->libraries |= BIT(i);
		open = lunatik_libraries[i]->open;
	}
	spin_unlock_irqrestore(&lunatik_libraries_lock, flags);
	return open;
}

/* May who runs the script have the kernel load a module, and wait for it? */
static bool lunatik_library_mayload(const struct lunatik_universe *u)
{
	return u->bounds.sleeps && (ns_capable_noaudit(&init_user_ns, CAP_SYS_MODULE) ||
				    ns_capable_noaudit(&init_user_ns, CAP_NET_ADMIN));
}

/* Documented with its declaration in libs.h. */
lua_CFunction lunatik_host_library(lua_State *L, const char *name)
{
	struct lunatik_universe *u = lunatik_universe_of(L);
	lua_CFunction open = lunatik_library_pin(u, name);

	if (!open && lunatik_library_isname(name) && lunatik_library_mayload(u) &&
	    !request_module("lunatik-lib-%s", name))
		open = lunatik_library_pin(u, name);
	return open;
}

/**
 * lunatik_library_unpin - hold no library any more
 * @u: the universe, whose Lua is closed
 *
 * Context: any but NMI.
 */
void lunatik_library_unpin(struct lunatik_universe *u)
{
	unsigned long flags;
	int i;

	if (!u->libraries)
		return;
	spin_lock_irqsave(&lunatik_libraries_lock, flags);
	for (i = 0; i < LUNATIK_LIBRARY_MAX; i++)
		if (u->libraries & BIT(i))
			module_put(lunatik_libraries[i]->owner);
	spin_unlock_irqrestore(&lunatik_libraries_lock, flags);
	u->libraries = 0;
}
