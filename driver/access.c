// SPDX-License-Identifier: GPL-2.0-only
/* Who may do what: permission bits as of a file, quotas, what root may beyond. */
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/limits.h>
#include <linux/user_namespace.h>

#include "access.h"
#include "limits.h"

/**
 * lunatik_access_may - do the permission bits of a state let the caller?
 * @s: the state
 * @access: bits of LUNATIK_ACCESS_*, all of them wanted
 *
 * Owner, group and others as with files, by the file-system uid and groups;
 * CAP_DAC_OVERRIDE may all.
 *
 * Context: process.
 *
 * Return: true if it may.
 */
bool lunatik_access_may(const lunatik_State *s, unsigned int access)
{
	unsigned int bits = READ_ONCE(s->mode);
	unsigned int granted = 0;

	if (uid_eq(current_fsuid(), s->uid))
		bits >>= 6;
	else if (in_group_p(s->gid))
		bits >>= 3;
	if (bits & 4)
		granted |= LUNATIK_ACCESS_READ;
	if (bits & 2)
		granted |= LUNATIK_ACCESS_WRITE;
	return (access & ~granted) == 0 || capable(CAP_DAC_OVERRIDE);
}

/**
 * lunatik_access_owns - may the caller say who may use a state?
 * @s: the state
 *
 * Context: process.
 *
 * Return: true for the user it belongs to, and with CAP_FOWNER.
 */
bool lunatik_access_owns(const lunatik_State *s)
{
	return uid_eq(current_fsuid(), s->uid) || capable(CAP_FOWNER);
}

/**
 * lunatik_access_maxalloc - the largest cap the caller may give a state
 *
 * Context: process.
 *
 * Return: bytes; no limit with CAP_SYS_RESOURCE.
 */
size_t lunatik_access_maxalloc(void)
{
	return capable(CAP_SYS_RESOURCE) ? SIZE_MAX : READ_ONCE(lunatik_max_maxalloc);
}

/**
 * lunatik_access_payer - who answers for the states that the caller makes
 *
 * Whoever may make a user namespace has as many users there as were delegated.
 * So the owner of the outermost one answers for them too.
 *
 * Context: process.
 *
 * Return: the caller's user.
 */
struct lunatik_payer lunatik_access_payer(void)
{
	const struct user_namespace *ns = current_user_ns();
	struct lunatik_payer payer = {
		.uid = current_fsuid(),
		.owner = INVALID_UID,
		.privileged = ns_capable_noaudit(&init_user_ns, CAP_SYS_RESOURCE),
	};

	if (ns == &init_user_ns)
		return payer;
	while (ns->parent != &init_user_ns)
		ns = ns->parent;
	payer.owner = ns->owner;
	return payer;
}
