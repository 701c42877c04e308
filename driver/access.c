// SPDX-License-Identifier: GPL-2.0-only
/* Who may do what: permission bits as of a file, quotas, and the capabilities that exceed them. */
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/limits.h>
#include <linux/user_namespace.h>

#include "access.h"
#include "limits.h"

/* Like capable(), but leaves no audit record, because a shorter answer is not a refusal. */
static bool lunatik_access_capable_quietly(int cap)
{
	return ns_capable_noaudit(&init_user_ns, cap);
}

/* Do the permission bits alone grant all of this? */
static bool lunatik_access_granted(const lunatik_State *s, unsigned int access)
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
	return !(access & ~granted);
}

/**
 * lunatik_access_may - may the caller open a state?
 * @s: the state
 * @access: bits of LUNATIK_ACCESS_*, all of which are wanted; what is opened
 *	with none of them can only be changed, which is for the owner
 *
 * The bits of owner, group and others are compared with the file-system uid and
 * the groups of the caller, as for a file. CAP_DAC_OVERRIDE overrides the bits.
 *
 * Context: process.
 *
 * Return: 0, -EACCES or -EPERM.
 */
int lunatik_access_may(const lunatik_State *s, unsigned int access)
{
	if (!access)
		return lunatik_access_owns(s) ? 0 : -EPERM;
	if (!lunatik_access_granted(s, access) && !capable(CAP_DAC_OVERRIDE))
		return -EACCES;
	return 0;
}

/**
 * lunatik_access_lists - is a state in the caller's list?
 * @s: the state
 *
 * Context: process.
 *
 * Return: true if the caller may read it.
 */
bool lunatik_access_lists(const lunatik_State *s)
{
	return lunatik_access_granted(s, LUNATIK_ACCESS_READ) ||
	       lunatik_access_capable_quietly(CAP_DAC_OVERRIDE);
}

/**
 * lunatik_access_owns - may the caller change a state, and who can use it?
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
 * lunatik_access_mayclose - may the caller close a state?
 * @s: the state
 *
 * The user it belongs to may close it whatever the permission bits are, because
 * that user's limits count its memory.
 *
 * Context: process.
 *
 * Return: true if it may.
 */
bool lunatik_access_mayclose(const lunatik_State *s)
{
	return uid_eq(current_fsuid(), s->uid) ||
	       lunatik_access_granted(s, LUNATIK_ACCESS_WRITE) ||
	       capable(CAP_DAC_OVERRIDE) || capable(CAP_FOWNER);
}

/**
 * lunatik_access_timeout - the deadline of a run
 * @s: the state
 * @wanted: what the caller wants, ns, or LUNATIK_TIMEOUT_NONE; 0: the state's
 *
 * Only the user it belongs to may exceed its deadline, because that user set it.
 *
 * Context: process.
 *
 * Return: @wanted, or what the caller can have instead.
 */
u64 lunatik_access_timeout(const lunatik_State *s, u64 wanted)
{
	u64 most = READ_ONCE(s->timeout);

	return (wanted <= most || lunatik_access_owns(s)) ? wanted : most;
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
	return lunatik_access_capable_quietly(CAP_SYS_RESOURCE) ? SIZE_MAX :
								  READ_ONCE(lunatik_max_maxalloc);
}

/**
 * lunatik_access_maycap - may the caller give a state this cap?
 * @maxalloc: the cap, bytes
 *
 * Context: process.
 *
 * Return: true if it may.
 */
bool lunatik_access_maycap(size_t maxalloc)
{
	return maxalloc <= READ_ONCE(lunatik_max_maxalloc) || capable(CAP_SYS_RESOURCE);
}

/**
 * lunatik_access_payer - who answers for the states that the caller makes
 *
 * A user who makes a user namespace can act as many users in it, and each of
 * them would have limits of its own. So the owner of the outermost namespace
 * answers for them too.
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
		.privileged = lunatik_access_capable_quietly(CAP_SYS_RESOURCE),
	};

	if (ns == &init_user_ns)
		return payer;
	while (ns->parent != &init_user_ns)
		ns = ns->parent;
	payer.owner = ns->owner;
	return payer;
}
