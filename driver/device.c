// SPDX-License-Identifier: GPL-2.0-only
/* /dev/lunatik: the control file. It creates, finds, lists and closes states. */
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/pagemap.h>
#include <linux/sched/signal.h>
#include <linux/uaccess.h>

#include "lua.h"

#include "access.h"
#include "device.h"
#include "hook.h"
#include "ioctl.h"
#include "limits.h"
#include "statefile.h"
#include "states.h"
#include "universe.h"

#define LUNATIK_ACCESS_ALL	(LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE)
#define LUNATIK_LOOKUP_ALL	(LUNATIK_LOOKUP_OWN_OUTPUT | LUNATIK_LOOKUP_OWNER)

/* The largest entry of a list, bytes. A bound, because the rest of an entry is zeroed. */
#define LUNATIK_ENTRY_SIZE_MAX	4096

static long lunatik_device_info(struct file *file, void *arg)
{
	const struct lunatik_payer payer = lunatik_access_payer();
	const struct lunatik_usage states = lunatik_account_states();
	const struct lunatik_usage memory = lunatik_account_memory();
	struct lunatik_usage user_states, user_memory;
	struct lunatik_info *info = arg;

	lunatik_account_ofuser(&payer, &user_states, &user_memory);
	*info = (struct lunatik_info) {
		.abi_version = LUNATIK_ABI_VERSION,
		.lua_version = LUA_VERSION_RELEASE_NUM,
		.features = LUNATIK_FEATURE_CALL | LUNATIK_FEATURE_LOAD,
		.maxalloc_min = LUNATIK_MAXALLOC_MIN,
		.maxalloc_max = lunatik_access_maxalloc(),
		.maxalloc_default = READ_ONCE(lunatik_default_maxalloc),
		.timeout_default = lunatik_limits_timeout(),
		.chunk_max = LUNATIK_CHUNK_MAX,
		.states_max = states.max,
		.states = states.now,
		.user_states_max = user_states.max,
		.user_states = user_states.now,
		.memory_max = memory.max,
		.memory = memory.now,
		.memory_reserved = memory.reserved,
		.user_memory_max = user_memory.max,
		.user_memory = user_memory.now,
		.states_reserved = states.reserved,
	};
	return 0;
}

static long lunatik_device_create(struct file *file, void *arg)
{
	const struct lunatik_create *c = arg;
	struct lunatik_config config = {
		.name = (const char *)c->name,
		.maxalloc = c->maxalloc ?: READ_ONCE(lunatik_default_maxalloc),
		.timeout = c->timeout ?: lunatik_limits_timeout(),
		.uid = current_fsuid(),
		.gid = current_fsgid(),
		.mode = c->mode ?: 0600,
		.payer = lunatik_access_payer(),
	};

	if ((c->flags & ~LUNATIK_CREATE_OWN_OUTPUT) || c->__pad || (c->mode & ~0666) ||
	    !lunatik_states_isname(c->name) || config.maxalloc < LUNATIK_MAXALLOC_MIN)
		return -EINVAL;
	if (!lunatik_access_maycap(config.maxalloc))
		return -EPERM;
	return lunatik_statefile_create(&config, c->flags & LUNATIK_CREATE_OWN_OUTPUT);
}

static long lunatik_device_lookup(struct file *file, void *arg)
{
	const struct lunatik_lookup *l = arg;
	bool of_owner = l->flags & LUNATIK_LOOKUP_OWNER;
	kuid_t owner = make_kuid(current_user_ns(), l->uid);
	lunatik_State *s;
	long ret;

	if ((l->flags & ~LUNATIK_LOOKUP_ALL) || l->__pad || (l->access & ~LUNATIK_ACCESS_ALL) ||
	    (of_owner ? !uid_valid(owner) : l->uid != 0) || !lunatik_states_isname(l->name))
		return -EINVAL;
	s = lunatik_statelookup((const char *)l->name);
	if (!s)
		return -ENOENT;
	ret = of_owner && !uid_eq(s->uid, owner) ? -EPERM : lunatik_access_may(s, l->access);
	if (!ret)
		ret = lunatik_statefile_open(s, l->access, l->flags & LUNATIK_LOOKUP_OWN_OUTPUT);
	lunatik_putstate(s);
	return ret;
}

static long lunatik_device_close(struct file *file, void *arg)
{
	const struct lunatik_close *c = arg;
	lunatik_State *s;
	long ret;

	if ((c->flags & ~LUNATIK_CLOSE_FORCE) || c->__pad || !lunatik_states_isname(c->name))
		return -EINVAL;
	s = lunatik_statelookup((const char *)c->name);
	if (!s)
		return -ENOENT;
	ret = -EACCES;
	if (lunatik_access_mayclose(s))
		ret = lunatik_hook_may(s->universe, file);
	if (!ret)
		ret = lunatik_states_close(s, c->flags & LUNATIK_CLOSE_FORCE, file);
	lunatik_putstate(s);
	return ret;
}

static void lunatik_device_fillentry(struct lunatik_list_entry *entry, const lunatik_State *s)
{
	/*
	 * Do not count the reference of this function and that of the table. A close
	 * may have dropped the table's already, so stop at 0.
	 */
	unsigned int users = max_t(int, refcount_read(&s->users) - 2, 0);

	*entry = (struct lunatik_list_entry) {
		.id = s->id,
		.curralloc = READ_ONCE(s->curralloc),
		.maxalloc = READ_ONCE(s->maxalloc),
		.uid = from_kuid_munged(current_user_ns(), s->uid),
		.gid = from_kgid_munged(current_user_ns(), s->gid),
		.users = users,
		.mode = READ_ONCE(s->mode),
		.footprint = lunatik_account_taken(&s->account),
	};
	memcpy(entry->name, s->name, sizeof(entry->name));
}

static int lunatik_device_putentry(void __user *to, size_t size,
				   const struct lunatik_list_entry *entry)
{
	size_t known = min(size, sizeof(*entry));

	if (copy_to_user(to, entry, known) || clear_user(to + known, size - known))
		return -EFAULT;
	return 0;
}

static long lunatik_device_list(struct file *file, void *arg)
{
	struct lunatik_list *l = arg;
	void __user *to = u64_to_user_ptr(l->entries);
	struct lunatik_list_entry entry;
	u64 cursor = l->cursor;
	u32 count = 0;
	lunatik_State *s;

	if (l->flags || l->__pad || !l->count || l->entry_size < LUNATIK_LIST_ENTRY_SIZE_VER0 ||
	    l->entry_size > LUNATIK_ENTRY_SIZE_MAX)
		return -EINVAL;
	/* Check the buffer first, so that a bad pointer fails for an empty list too. */
	if (fault_in_safe_writeable(to, l->entry_size))
		return -EFAULT;
	while (count < l->count && (s = lunatik_states_next(&cursor))) {
		bool listed = !READ_ONCE(s->closed) && lunatik_access_lists(s);

		if (listed)
			lunatik_device_fillentry(&entry, s);
		lunatik_putstate(s);
		if (listed && lunatik_device_putentry(to, l->entry_size, &entry))
			return -EFAULT;
		if (fatal_signal_pending(current))
			return -EINTR;
		cond_resched();
		count += listed;
		to += listed ? l->entry_size : 0;
	}
	l->cursor = cursor;
	l->count = count;
	return 0;
}

#define COMMAND(ioc, type, fn)	[_IOC_NR(ioc)] = LUNATIK_COMMAND(ioc, type, fn)

static const struct lunatik_command lunatik_device_commands[] = {
	COMMAND(LUNATIK_IOC_INFO, lunatik_info, lunatik_device_info),
	COMMAND(LUNATIK_IOC_CREATE, lunatik_create, lunatik_device_create),
	COMMAND(LUNATIK_IOC_LOOKUP, lunatik_lookup, lunatik_device_lookup),
	COMMAND(LUNATIK_IOC_CLOSE, lunatik_close, lunatik_device_close),
	COMMAND(LUNATIK_IOC_LIST, lunatik_list, lunatik_device_list),
};

static long lunatik_device_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	return lunatik_ioctl(file, cmd, arg, lunatik_device_commands,
			     0, ARRAY_SIZE(lunatik_device_commands));
}

static const struct file_operations lunatik_device_fops = {
	.owner = THIS_MODULE,
	.open = nonseekable_open,
	.unlocked_ioctl = lunatik_device_ioctl,
	.compat_ioctl = compat_ptr_ioctl,
};

static struct miscdevice lunatik_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "lunatik",
	.fops = &lunatik_device_fops,
	.mode = 0660,
};

/**
 * lunatik_device_init - register /dev/lunatik
 *
 * Return: 0 or an error.
 */
int lunatik_device_init(void)
{
	return misc_register(&lunatik_device);
}

/**
 * lunatik_device_exit - unregister /dev/lunatik
 */
void lunatik_device_exit(void)
{
	misc_deregister(&lunatik_device);
}
