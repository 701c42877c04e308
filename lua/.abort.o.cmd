savedcmd_/tmp/lua-kbuild/mod12/lua/abort.o :=  x86_64-linux-gnu-gcc-12 -Wp,-MMD,/tmp/lua-kbuild/mod12/lua/.abort.o.d -nostdinc -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include -I./arch/x86/include/generated -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include -I./include -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi -I./arch/x86/include/generated/uapi -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi -I./include/generated/uapi -include /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler-version.h -include /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kconfig.h -include /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler_types.h -D__KERNEL__ -fmacro-prefix-map=/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/= -Wundef -DKBUILD_EXTRA_WARN1 -std=gnu11 -fshort-wchar -funsigned-char -fno-common -fno-PIE -fno-strict-aliasing -mno-sse -mno-mmx -mno-sse2 -mno-3dnow -mno-avx -fcf-protection=branch -fno-jump-tables -m64 -falign-jumps=1 -falign-loops=1 -mno-80387 -mno-fp-ret-in-387 -mpreferred-stack-boundary=3 -mskip-rax-setup -mtune=generic -mno-red-zone -mcmodel=kernel -Wno-sign-compare -fno-asynchronous-unwind-tables -mindirect-branch=thunk-extern -mindirect-branch-register -mindirect-branch-cs-prefix -mfunction-return=thunk-extern -fno-jump-tables -mharden-sls=all -fpatchable-function-entry=16,16 -fno-delete-null-pointer-checks -O2 -fno-allow-store-data-races -fstack-protector-strong -ftrivial-auto-var-init=zero -fno-stack-clash-protection -pg -mrecord-mcount -mfentry -DCC_USING_FENTRY -falign-functions=16 -fno-strict-overflow -fno-stack-check -fconserve-stack -fno-builtin-wcslen -fno-builtin-wcslen -Wall -Wextra -Wundef -Werror=implicit-function-declaration -Werror=implicit-int -Werror=return-type -Werror=strict-prototypes -Wno-format-security -Wno-trigraphs -Wno-frame-address -Wno-address-of-packed-member -Wmissing-declarations -Wmissing-prototypes -Wframe-larger-than=2048 -Wno-main -Wno-dangling-pointer -Wvla -Wno-pointer-sign -Wcast-function-type -Wno-array-bounds -Wno-stringop-overflow -Wno-alloc-size-larger-than -Wimplicit-fallthrough=5 -Werror=date-time -Werror=incompatible-pointer-types -Werror=designated-init -Wenum-conversion -Wunused -Wmissing-format-attribute -Wmissing-include-dirs -Wunused-const-variable -Wno-missing-field-initializers -Wno-type-limits -Wno-shift-negative-value -Wno-maybe-uninitialized -Wno-sign-compare -Wno-unused-parameter -g -I/tmp/lua-kbuild/mod12/lua/include -I/tmp/lua-kbuild/mod12/lua/include/libc -I/tmp/lua-kbuild/mod12/lua/src -Werror -Wframe-larger-than=1024  -DMODULE  -DKBUILD_BASENAME='"abort"' -DKBUILD_MODNAME='"lunatik"' -D__KBUILD_MODNAME=kmod_lunatik -c -o /tmp/lua-kbuild/mod12/lua/abort.o /tmp/lua-kbuild/mod12/lua/abort.c  

source_/tmp/lua-kbuild/mod12/lua/abort.o := /tmp/lua-kbuild/mod12/lua/abort.c

deps_/tmp/lua-kbuild/mod12/lua/abort.o := \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler-version.h \
    $(wildcard include/config/CC_VERSION_TEXT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kconfig.h \
    $(wildcard include/config/CPU_BIG_ENDIAN) \
    $(wildcard include/config/BOOGER) \
    $(wildcard include/config/FOO) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler_types.h \
    $(wildcard include/config/DEBUG_INFO_BTF) \
    $(wildcard include/config/PAHOLE_HAS_BTF_TAG) \
    $(wildcard include/config/FUNCTION_ALIGNMENT) \
    $(wildcard include/config/CC_HAS_SANE_FUNCTION_ALIGNMENT) \
    $(wildcard include/config/X86_64) \
    $(wildcard include/config/ARM64) \
    $(wildcard include/config/LD_DEAD_CODE_DATA_ELIMINATION) \
    $(wildcard include/config/LTO_CLANG) \
    $(wildcard include/config/HAVE_ARCH_COMPILER_H) \
    $(wildcard include/config/KCSAN) \
    $(wildcard include/config/CC_HAS_COUNTED_BY) \
    $(wildcard include/config/UBSAN_SIGNED_WRAP) \
    $(wildcard include/config/CC_HAS_ASM_INLINE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler_attributes.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler-gcc.h \
    $(wildcard include/config/MITIGATION_RETPOLINE) \
    $(wildcard include/config/ARCH_USE_BUILTIN_BSWAP) \
    $(wildcard include/config/SHADOW_CALL_STACK) \
    $(wildcard include/config/KCOV) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bug.h \
    $(wildcard include/config/GENERIC_BUG) \
    $(wildcard include/config/BUG_ON_DATA_CORRUPTION) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/bug.h \
    $(wildcard include/config/X86_32) \
    $(wildcard include/config/DEBUG_BUGVERBOSE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/stringify.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/instrumentation.h \
    $(wildcard include/config/NOINSTR_VALIDATION) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/objtool.h \
    $(wildcard include/config/OBJTOOL) \
    $(wildcard include/config/FRAME_POINTER) \
    $(wildcard include/config/MITIGATION_UNRET_ENTRY) \
    $(wildcard include/config/MITIGATION_SRSO) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/objtool_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/types.h \
    $(wildcard include/config/HAVE_UID16) \
    $(wildcard include/config/UID16) \
    $(wildcard include/config/ARCH_DMA_ADDR_T_64BIT) \
    $(wildcard include/config/PHYS_ADDR_T_64BIT) \
    $(wildcard include/config/64BIT) \
    $(wildcard include/config/ARCH_32BIT_USTAT_F_TINODE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/types.h \
  arch/x86/include/generated/uapi/asm/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/int-ll64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/int-ll64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/posix_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/stddef.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/stddef.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/posix_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/posix_types_64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/posix_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/asm.h \
    $(wildcard include/config/KPROBES) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/extable_fixup_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bug.h \
    $(wildcard include/config/BUG) \
    $(wildcard include/config/GENERIC_BUG_RELATIVE_POINTERS) \
    $(wildcard include/config/SMP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler.h \
    $(wildcard include/config/TRACE_BRANCH_PROFILING) \
    $(wildcard include/config/PROFILE_ALL_BRANCHES) \
  arch/x86/include/generated/asm/rwonce.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/rwonce.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kasan-checks.h \
    $(wildcard include/config/KASAN_GENERIC) \
    $(wildcard include/config/KASAN_SW_TAGS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kcsan-checks.h \
    $(wildcard include/config/KCSAN_WEAK_MEMORY) \
    $(wildcard include/config/KCSAN_IGNORE_ATOMICS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/once_lite.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/panic.h \
    $(wildcard include/config/PANIC_TIMEOUT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/printk.h \
    $(wildcard include/config/MESSAGE_LOGLEVEL_DEFAULT) \
    $(wildcard include/config/CONSOLE_LOGLEVEL_DEFAULT) \
    $(wildcard include/config/CONSOLE_LOGLEVEL_QUIET) \
    $(wildcard include/config/EARLY_PRINTK) \
    $(wildcard include/config/PRINTK) \
    $(wildcard include/config/PRINTK_INDEX) \
    $(wildcard include/config/DYNAMIC_DEBUG) \
    $(wildcard include/config/DYNAMIC_DEBUG_CORE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/stdarg.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/init.h \
    $(wildcard include/config/MEMORY_HOTPLUG) \
    $(wildcard include/config/HAVE_ARCH_PREL32_RELOCATIONS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/build_bug.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kern_levels.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/linkage.h \
    $(wildcard include/config/ARCH_USE_SYM_ANNOTATIONS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/export.h \
    $(wildcard include/config/MODVERSIONS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/linkage.h \
    $(wildcard include/config/CALL_PADDING) \
    $(wildcard include/config/MITIGATION_RETHUNK) \
    $(wildcard include/config/MITIGATION_SLS) \
    $(wildcard include/config/FUNCTION_PADDING_BYTES) \
    $(wildcard include/config/UML) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/ibt.h \
    $(wildcard include/config/X86_KERNEL_IBT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/ratelimit_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/overflow.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/limits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/limits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/limits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/param.h \
  arch/x86/include/generated/uapi/asm/param.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/param.h \
    $(wildcard include/config/HZ) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/param.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/spinlock_types_raw.h \
    $(wildcard include/config/DEBUG_SPINLOCK) \
    $(wildcard include/config/DEBUG_LOCK_ALLOC) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/spinlock_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/qspinlock_types.h \
    $(wildcard include/config/NR_CPUS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/qrwlock_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/byteorder.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/byteorder/little_endian.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/byteorder/little_endian.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/swab.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/swab.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/swab.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/byteorder/generic.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/lockdep_types.h \
    $(wildcard include/config/PROVE_RAW_LOCK_NESTING) \
    $(wildcard include/config/LOCKDEP) \
    $(wildcard include/config/LOCK_STAT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/dynamic_debug.h \
    $(wildcard include/config/JUMP_LABEL) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/jump_label.h \
    $(wildcard include/config/HAVE_ARCH_JUMP_LABEL_RELATIVE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/jump_label.h \
    $(wildcard include/config/HAVE_JUMP_LABEL_HACK) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/nops.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sched.h \
    $(wildcard include/config/DEBUG_ATOMIC_SLEEP) \
    $(wildcard include/config/PREEMPT_RT) \
    $(wildcard include/config/VIRT_CPU_ACCOUNTING_NATIVE) \
    $(wildcard include/config/SCHED_INFO) \
    $(wildcard include/config/SCHEDSTATS) \
    $(wildcard include/config/SCHED_CORE) \
    $(wildcard include/config/FAIR_GROUP_SCHED) \
    $(wildcard include/config/RT_GROUP_SCHED) \
    $(wildcard include/config/RT_MUTEXES) \
    $(wildcard include/config/UCLAMP_TASK) \
    $(wildcard include/config/UCLAMP_BUCKETS_COUNT) \
    $(wildcard include/config/KMAP_LOCAL) \
    $(wildcard include/config/THREAD_INFO_IN_TASK) \
    $(wildcard include/config/MEM_ALLOC_PROFILING) \
    $(wildcard include/config/SCHED_CLASS_EXT) \
    $(wildcard include/config/CGROUP_SCHED) \
    $(wildcard include/config/PREEMPT_NOTIFIERS) \
    $(wildcard include/config/BLK_DEV_IO_TRACE) \
    $(wildcard include/config/PREEMPT_RCU) \
    $(wildcard include/config/TASKS_RCU) \
    $(wildcard include/config/TASKS_TRACE_RCU) \
    $(wildcard include/config/MEMCG_V1) \
    $(wildcard include/config/LRU_GEN) \
    $(wildcard include/config/COMPAT_BRK) \
    $(wildcard include/config/CGROUPS) \
    $(wildcard include/config/BLK_CGROUP) \
    $(wildcard include/config/PSI) \
    $(wildcard include/config/PAGE_OWNER) \
    $(wildcard include/config/EVENTFD) \
    $(wildcard include/config/ARCH_HAS_CPU_PASID) \
    $(wildcard include/config/CPU_SUP_INTEL) \
    $(wildcard include/config/TASK_DELAY_ACCT) \
    $(wildcard include/config/STACKPROTECTOR) \
    $(wildcard include/config/ARCH_HAS_SCALED_CPUTIME) \
    $(wildcard include/config/VIRT_CPU_ACCOUNTING_GEN) \
    $(wildcard include/config/NO_HZ_FULL) \
    $(wildcard include/config/POSIX_CPUTIMERS) \
    $(wildcard include/config/POSIX_CPU_TIMERS_TASK_WORK) \
    $(wildcard include/config/KEYS) \
    $(wildcard include/config/SYSVIPC) \
    $(wildcard include/config/DETECT_HUNG_TASK) \
    $(wildcard include/config/IO_URING) \
    $(wildcard include/config/AUDIT) \
    $(wildcard include/config/AUDITSYSCALL) \
    $(wildcard include/config/DEBUG_MUTEXES) \
    $(wildcard include/config/TRACE_IRQFLAGS) \
    $(wildcard include/config/UBSAN) \
    $(wildcard include/config/UBSAN_TRAP) \
    $(wildcard include/config/COMPACTION) \
    $(wildcard include/config/TASK_XACCT) \
    $(wildcard include/config/CPUSETS) \
    $(wildcard include/config/X86_CPU_RESCTRL) \
    $(wildcard include/config/FUTEX) \
    $(wildcard include/config/COMPAT) \
    $(wildcard include/config/PERF_EVENTS) \
    $(wildcard include/config/DEBUG_PREEMPT) \
    $(wildcard include/config/NUMA) \
    $(wildcard include/config/NUMA_BALANCING) \
    $(wildcard include/config/RSEQ) \
    $(wildcard include/config/SCHED_MM_CID) \
    $(wildcard include/config/FAULT_INJECTION) \
    $(wildcard include/config/LATENCYTOP) \
    $(wildcard include/config/KMSAN) \
    $(wildcard include/config/KUNIT) \
    $(wildcard include/config/FUNCTION_GRAPH_TRACER) \
    $(wildcard include/config/TRACING) \
    $(wildcard include/config/MEMCG) \
    $(wildcard include/config/UPROBES) \
    $(wildcard include/config/BCACHE) \
    $(wildcard include/config/MMU) \
    $(wildcard include/config/VMAP_STACK) \
    $(wildcard include/config/LIVEPATCH) \
    $(wildcard include/config/SECURITY) \
    $(wildcard include/config/BPF_SYSCALL) \
    $(wildcard include/config/GCC_PLUGIN_STACKLEAK) \
    $(wildcard include/config/RANDOMIZE_KSTACK_OFFSET) \
    $(wildcard include/config/X86_MCE) \
    $(wildcard include/config/KRETPROBES) \
    $(wildcard include/config/RETHOOK) \
    $(wildcard include/config/ARCH_HAS_PARANOID_L1D_FLUSH) \
    $(wildcard include/config/RV) \
    $(wildcard include/config/USER_EVENTS) \
    $(wildcard include/config/PREEMPTION) \
    $(wildcard include/config/PREEMPT_DYNAMIC) \
    $(wildcard include/config/HAVE_PREEMPT_DYNAMIC_CALL) \
    $(wildcard include/config/HAVE_PREEMPT_DYNAMIC_KEY) \
    $(wildcard include/config/MEM_ALLOC_PROFILING_DEBUG) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/sched.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/current.h \
    $(wildcard include/config/MITIGATION_CALL_DEPTH_TRACKING) \
    $(wildcard include/config/USE_X86_SEG_SUPPORT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/cache.h \
    $(wildcard include/config/ARCH_HAS_CACHE_LINE_SIZE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/kernel.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/sysinfo.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cache.h \
    $(wildcard include/config/X86_L1_CACHE_SHIFT) \
    $(wildcard include/config/X86_INTERNODE_CACHE_SHIFT) \
    $(wildcard include/config/X86_VSMP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/percpu.h \
    $(wildcard include/config/X86_64_SMP) \
    $(wildcard include/config/CC_HAS_NAMED_AS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/percpu.h \
    $(wildcard include/config/HAVE_SETUP_PER_CPU_AREA) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/threads.h \
    $(wildcard include/config/BASE_SMALL) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/percpu-defs.h \
    $(wildcard include/config/DEBUG_FORCE_WEAK_PER_CPU) \
    $(wildcard include/config/AMD_MEM_ENCRYPT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/processor.h \
    $(wildcard include/config/X86_VMX_FEATURE_NAMES) \
    $(wildcard include/config/X86_IOPL_IOPERM) \
    $(wildcard include/config/VM86) \
    $(wildcard include/config/X86_USER_SHADOW_STACK) \
    $(wildcard include/config/PARAVIRT_XXL) \
    $(wildcard include/config/CPU_SUP_AMD) \
    $(wildcard include/config/XEN) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/processor-flags.h \
    $(wildcard include/config/MITIGATION_PAGE_TABLE_ISOLATION) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/processor-flags.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/mem_encrypt.h \
    $(wildcard include/config/ARCH_HAS_MEM_ENCRYPT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/mem_encrypt.h \
    $(wildcard include/config/X86_MEM_ENCRYPT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/cc_platform.h \
    $(wildcard include/config/ARCH_HAS_CC_PLATFORM) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/math_emu.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/ptrace.h \
    $(wildcard include/config/PARAVIRT) \
    $(wildcard include/config/IA32_EMULATION) \
    $(wildcard include/config/X86_DEBUGCTLMSR) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/segment.h \
    $(wildcard include/config/XEN_PV) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/alternative.h \
    $(wildcard include/config/CALL_THUNKS) \
    $(wildcard include/config/MITIGATION_ITS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/page_types.h \
    $(wildcard include/config/PAGE_SHIFT) \
    $(wildcard include/config/PHYSICAL_START) \
    $(wildcard include/config/PHYSICAL_ALIGN) \
    $(wildcard include/config/DYNAMIC_PHYSICAL_MASK) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/page_64_types.h \
    $(wildcard include/config/KASAN) \
    $(wildcard include/config/DYNAMIC_MEMORY_LAYOUT) \
    $(wildcard include/config/X86_5LEVEL) \
    $(wildcard include/config/RANDOMIZE_BASE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/kaslr.h \
    $(wildcard include/config/RANDOMIZE_MEMORY) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/ptrace.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/ptrace-abi.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/paravirt_types.h \
    $(wildcard include/config/PGTABLE_LEVELS) \
    $(wildcard include/config/ZERO_CALL_USED_REGS) \
    $(wildcard include/config/PARAVIRT_DEBUG) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/desc_defs.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/pgtable_types.h \
    $(wildcard include/config/X86_INTEL_MEMORY_PROTECTION_KEYS) \
    $(wildcard include/config/X86_PAE) \
    $(wildcard include/config/MEM_SOFT_DIRTY) \
    $(wildcard include/config/HAVE_ARCH_USERFAULTFD_WP) \
    $(wildcard include/config/PROC_FS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/pgtable_64_types.h \
    $(wildcard include/config/DEBUG_KMAP_LOCAL_FORCE_MAP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/sparsemem.h \
    $(wildcard include/config/SPARSEMEM) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/nospec-branch.h \
    $(wildcard include/config/CALL_THUNKS_DEBUG) \
    $(wildcard include/config/MITIGATION_IBPB_ENTRY) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/static_key.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cpufeatures.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/required-features.h \
    $(wildcard include/config/X86_MINIMUM_CPU_FAMILY) \
    $(wildcard include/config/MATH_EMULATION) \
    $(wildcard include/config/X86_CMPXCHG64) \
    $(wildcard include/config/X86_CMOV) \
    $(wildcard include/config/X86_P6_NOP) \
    $(wildcard include/config/MATOM) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/disabled-features.h \
    $(wildcard include/config/X86_UMIP) \
    $(wildcard include/config/ADDRESS_MASKING) \
    $(wildcard include/config/INTEL_IOMMU_SVM) \
    $(wildcard include/config/X86_SGX) \
    $(wildcard include/config/INTEL_TDX_GUEST) \
    $(wildcard include/config/X86_FRED) \
    $(wildcard include/config/KVM_AMD_SEV) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/msr-index.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/unwind_hints.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/orc_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/asm-offsets.h \
  include/generated/asm-offsets.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/GEN-for-each-reg.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/proto.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/ldt.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/sigcontext.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cpuid.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/string.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/string_64.h \
    $(wildcard include/config/ARCH_HAS_UACCESS_FLUSHCACHE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/paravirt.h \
    $(wildcard include/config/PARAVIRT_SPINLOCKS) \
    $(wildcard include/config/DEBUG_ENTRY) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/cpumask.h \
    $(wildcard include/config/FORCE_NR_CPUS) \
    $(wildcard include/config/HOTPLUG_CPU) \
    $(wildcard include/config/DEBUG_PER_CPU_MAPS) \
    $(wildcard include/config/CPUMASK_OFFSTACK) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/cleanup.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kernel.h \
    $(wildcard include/config/PREEMPT_VOLUNTARY_BUILD) \
    $(wildcard include/config/PREEMPT_) \
    $(wildcard include/config/PROVE_LOCKING) \
    $(wildcard include/config/FTRACE_MCOUNT_RECORD) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/align.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/array_size.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/container_of.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bitops.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/typecheck.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/generic-non-atomic.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/barrier.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/barrier.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/bitops.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/rmwcc.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/args.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/sched.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/arch_hweight.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/const_hweight.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/instrumented-atomic.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/instrumented.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kmsan-checks.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/instrumented-non-atomic.h \
    $(wildcard include/config/KCSAN_ASSUME_PLAIN_WRITES_ATOMIC) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/instrumented-lock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/le.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitops/ext2-atomic-setbit.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/hex.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kstrtox.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/log2.h \
    $(wildcard include/config/ARCH_HAS_ILOG2_U32) \
    $(wildcard include/config/ARCH_HAS_ILOG2_U64) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/math.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/div64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/div64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/minmax.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sprintf.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/static_call_types.h \
    $(wildcard include/config/HAVE_STATIC_CALL) \
    $(wildcard include/config/HAVE_STATIC_CALL_INLINE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/instruction_pointer.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/wordpart.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bitmap.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/errno.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/errno.h \
  arch/x86/include/generated/uapi/asm/errno.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/errno.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/errno-base.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/find.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/string.h \
    $(wildcard include/config/BINARY_PRINTF) \
    $(wildcard include/config/FORTIFY_SOURCE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/err.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/string.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/fortify-string.h \
    $(wildcard include/config/CC_HAS_KASAN_MEMINTRINSIC_PREFIX) \
    $(wildcard include/config/GENERIC_ENTRY) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bitfield.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bitmap-str.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/cpumask_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/atomic.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/atomic.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cmpxchg.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cmpxchg_64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/atomic64_64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/atomic/atomic-arch-fallback.h \
    $(wildcard include/config/GENERIC_ATOMIC64) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/atomic/atomic-long.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/atomic/atomic-instrumented.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/gfp_types.h \
    $(wildcard include/config/KASAN_HW_TAGS) \
    $(wildcard include/config/SLAB_OBJ_EXT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/numa.h \
    $(wildcard include/config/NODES_SHIFT) \
    $(wildcard include/config/NUMA_KEEP_MEMINFO) \
    $(wildcard include/config/HAVE_ARCH_NODE_DEV_GROUP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/frame.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/page.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/page_64.h \
    $(wildcard include/config/DEBUG_VIRTUAL) \
    $(wildcard include/config/X86_VSYSCALL_EMULATION) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/range.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/memory_model.h \
    $(wildcard include/config/FLATMEM) \
    $(wildcard include/config/SPARSEMEM_VMEMMAP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/pfn.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/getorder.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/special_insns.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/irqflags.h \
    $(wildcard include/config/IRQSOFF_TRACER) \
    $(wildcard include/config/PREEMPT_TRACER) \
    $(wildcard include/config/DEBUG_IRQFLAGS) \
    $(wildcard include/config/TRACE_IRQFLAGS_SUPPORT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/irqflags_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/irqflags.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/fpu/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/vmxfeatures.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/vdso/processor.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/shstk.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/personality.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/personality.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/math64.h \
    $(wildcard include/config/ARCH_SUPPORTS_INT128) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/math64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/thread_info.h \
    $(wildcard include/config/HAVE_ARCH_WITHIN_STACK_FRAMES) \
    $(wildcard include/config/HARDENED_USERCOPY) \
    $(wildcard include/config/SH) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/restart_block.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/thread_info.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cpufeature.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/preempt.h \
    $(wildcard include/config/PREEMPT_COUNT) \
    $(wildcard include/config/TRACE_PREEMPT_TOGGLE) \
    $(wildcard include/config/PREEMPT_NONE) \
    $(wildcard include/config/PREEMPT_VOLUNTARY) \
    $(wildcard include/config/PREEMPT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/preempt.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/smp_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/llist.h \
    $(wildcard include/config/ARCH_HAVE_NMI_SAFE_CMPXCHG) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/pid_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sem_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/shm.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/shmparam.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kmsan_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/mutex_types.h \
    $(wildcard include/config/MUTEX_SPIN_ON_OWNER) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/osq_lock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/spinlock_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/rwlock_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/plist_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/hrtimer_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/timerqueue_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/rbtree_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/timer_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/seccomp_types.h \
    $(wildcard include/config/SECCOMP) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/nodemask_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/refcount_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/resource.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/resource.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/time_types.h \
  arch/x86/include/generated/uapi/asm/resource.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/resource.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/resource.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/latencytop.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sched/prio.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sched/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/signal_types.h \
    $(wildcard include/config/OLD_SIGACTION) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/signal.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/signal.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/signal.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/signal-defs.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/siginfo.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/siginfo.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/syscall_user_dispatch_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/mm_types_task.h \
    $(wildcard include/config/ARCH_WANT_BATCHED_UNMAP_TLB_FLUSH) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/tlbbatch.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/netdevice_xmit.h \
    $(wildcard include/config/NET_ACT_MIRRED) \
    $(wildcard include/config/NET_EGRESS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/task_io_accounting.h \
    $(wildcard include/config/TASK_IO_ACCOUNTING) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/posix-timers_types.h \
    $(wildcard include/config/POSIX_TIMERS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/rseq.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/seqlock_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kcsan.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/rv.h \
    $(wildcard include/config/RV_REACTORS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/livepatch_sched.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/uidgid_types.h \
  arch/x86/include/generated/asm/kmap_size.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/kmap_size.h \
    $(wildcard include/config/DEBUG_KMAP_LOCAL) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/sched/ext.h \
    $(wildcard include/config/EXT_GROUP_SCHED) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/spinlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bottom_half.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/lockdep.h \
    $(wildcard include/config/DEBUG_LOCKING_API_SELFTESTS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/smp.h \
    $(wildcard include/config/UP_LATE_INIT) \
    $(wildcard include/config/CSD_LOCK_WAIT_DEBUG) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/list.h \
    $(wildcard include/config/LIST_HARDENED) \
    $(wildcard include/config/DEBUG_LIST) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/poison.h \
    $(wildcard include/config/ILLEGAL_POINTER_VALUE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/smp.h \
    $(wildcard include/config/DEBUG_NMI_SELFTEST) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cpumask.h \
  arch/x86/include/generated/asm/mmiowb.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/mmiowb.h \
    $(wildcard include/config/MMIOWB) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/spinlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/qspinlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/qspinlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/qrwlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/qrwlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/rwlock.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/spinlock_api_smp.h \
    $(wildcard include/config/INLINE_SPIN_LOCK) \
    $(wildcard include/config/INLINE_SPIN_LOCK_BH) \
    $(wildcard include/config/INLINE_SPIN_LOCK_IRQ) \
    $(wildcard include/config/INLINE_SPIN_LOCK_IRQSAVE) \
    $(wildcard include/config/INLINE_SPIN_TRYLOCK) \
    $(wildcard include/config/INLINE_SPIN_TRYLOCK_BH) \
    $(wildcard include/config/UNINLINE_SPIN_UNLOCK) \
    $(wildcard include/config/INLINE_SPIN_UNLOCK_BH) \
    $(wildcard include/config/INLINE_SPIN_UNLOCK_IRQ) \
    $(wildcard include/config/INLINE_SPIN_UNLOCK_IRQRESTORE) \
    $(wildcard include/config/GENERIC_LOCKBREAK) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/rwlock_api_smp.h \
    $(wildcard include/config/INLINE_READ_LOCK) \
    $(wildcard include/config/INLINE_WRITE_LOCK) \
    $(wildcard include/config/INLINE_READ_LOCK_BH) \
    $(wildcard include/config/INLINE_WRITE_LOCK_BH) \
    $(wildcard include/config/INLINE_READ_LOCK_IRQ) \
    $(wildcard include/config/INLINE_WRITE_LOCK_IRQ) \
    $(wildcard include/config/INLINE_READ_LOCK_IRQSAVE) \
    $(wildcard include/config/INLINE_WRITE_LOCK_IRQSAVE) \
    $(wildcard include/config/INLINE_READ_TRYLOCK) \
    $(wildcard include/config/INLINE_WRITE_TRYLOCK) \
    $(wildcard include/config/INLINE_READ_UNLOCK) \
    $(wildcard include/config/INLINE_WRITE_UNLOCK) \
    $(wildcard include/config/INLINE_READ_UNLOCK_BH) \
    $(wildcard include/config/INLINE_WRITE_UNLOCK_BH) \
    $(wildcard include/config/INLINE_READ_UNLOCK_IRQ) \
    $(wildcard include/config/INLINE_WRITE_UNLOCK_IRQ) \
    $(wildcard include/config/INLINE_READ_UNLOCK_IRQRESTORE) \
    $(wildcard include/config/INLINE_WRITE_UNLOCK_IRQRESTORE) \
  /tmp/lua-kbuild/mod12/lua/include/libc/stdlib.h \

/tmp/lua-kbuild/mod12/lua/abort.o: $(deps_/tmp/lua-kbuild/mod12/lua/abort.o)

$(deps_/tmp/lua-kbuild/mod12/lua/abort.o):
