// SPDX-License-Identifier: GPL-2.0-only
/* Parameters, init, exit. */
#include <linux/module.h>
#include <linux/sizes.h>

#include "account.h"
#include "block.h"
#include "device.h"
#include "limits.h"
#include "lua.h"
#include "states.h"

unsigned int lunatik_max_states = 4096;
module_param_named(max_states, lunatik_max_states, uint, 0644);
MODULE_PARM_DESC(max_states, "States in all (default 4096)");

unsigned int lunatik_max_states_per_user = 64;
module_param_named(max_states_per_user, lunatik_max_states_per_user, uint, 0644);
MODULE_PARM_DESC(max_states_per_user, "States of one user without CAP_SYS_RESOURCE (default 64)");

unsigned long lunatik_max_maxalloc = SZ_64M;
module_param_named(max_maxalloc, lunatik_max_maxalloc, ulong, 0644);
MODULE_PARM_DESC(max_maxalloc, "Largest memory cap without CAP_SYS_RESOURCE, bytes (default 64M)");

unsigned long lunatik_max_memory;
module_param_named(max_memory, lunatik_max_memory, ulong, 0644);
MODULE_PARM_DESC(max_memory, "Memory that all states may take, bytes (default an eighth of RAM)");

unsigned long lunatik_max_memory_per_user;
module_param_named(max_memory_per_user, lunatik_max_memory_per_user, ulong, 0644);
MODULE_PARM_DESC(max_memory_per_user,
		 "Memory that the states of one user without CAP_SYS_RESOURCE may take, bytes (default a sixteenth of RAM)");

unsigned long lunatik_default_maxalloc = SZ_1M;
module_param_named(default_maxalloc, lunatik_default_maxalloc, ulong, 0644);
MODULE_PARM_DESC(default_maxalloc, "Memory cap of a state made with none given, bytes (default 1M)");

unsigned long lunatik_default_timeout_ms = 10000;
module_param_named(default_timeout_ms, lunatik_default_timeout_ms, ulong, 0644);
MODULE_PARM_DESC(default_timeout_ms,
		 "Deadline of a run in a state made with none given, ms, 0 for none (default 10000)");

unsigned int lunatik_cpu_percent = 25;
module_param_named(cpu_percent, lunatik_cpu_percent, uint, 0644);
MODULE_PARM_DESC(cpu_percent,
		 "Part of each processor that the hooks of a user may have, percent (default 25)");

/* KASAN sees each block of the kernel's allocator, and none of an arena's. */
bool lunatik_arena = !IS_ENABLED(CONFIG_KASAN);
module_param_named(arena, lunatik_arena, bool, 0644);
MODULE_PARM_DESC(arena,
		 "Small blocks of new states come from arenas of their own (default Y; N under KASAN)");

static int __init lunatik_module_init(void)
{
	int ret;

	lunatik_account_init();
	lunatik_block_init();
	ret = lunatik_states_init();
	if (ret)
		return ret;
	ret = lunatik_device_init();
	if (ret)
		goto exit_states;
	pr_info("lunatik: version %s, ABI %u\n", LUNATIK_VERSION, LUNATIK_ABI_VERSION);
	return 0;

exit_states:
	lunatik_states_exit();
	lunatik_block_exit();
	return ret;
}

static void __exit lunatik_module_exit(void)
{
	lunatik_device_exit();
	lunatik_states_exit();
	lunatik_block_exit();
}

module_init(lunatik_module_init);
module_exit(lunatik_module_exit);

MODULE_DESCRIPTION("Named Lua states with hard bounds");
MODULE_AUTHOR("The Lunatik authors");
MODULE_LICENSE("GPL");
MODULE_VERSION(LUNATIK_VERSION);
