savedcmd_/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o :=  x86_64-linux-gnu-gcc-12 -Wp,-MMD,/tmp/lua-kbuild/mod12/lua/arch/x86_64/.setjmp.o.d -nostdinc -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include -I./arch/x86/include/generated -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include -I./include -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi -I./arch/x86/include/generated/uapi -I/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi -I./include/generated/uapi -include /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler-version.h -include /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kconfig.h -D__KERNEL__ -fmacro-prefix-map=/root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/= -Wundef -DKBUILD_EXTRA_WARN1 -D__ASSEMBLY__ -fno-PIE -m64 -DCC_USING_FENTRY -g  -DMODULE  -DKBUILD_MODNAME='"lunatik"' -D__KBUILD_MODNAME=kmod_lunatik -c -o /tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o /tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.S 

source_/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o := /tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.S

deps_/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o := \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler-version.h \
    $(wildcard include/config/CC_VERSION_TEXT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/kconfig.h \
    $(wildcard include/config/CPU_BIG_ENDIAN) \
    $(wildcard include/config/BOOGER) \
    $(wildcard include/config/FOO) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/linkage.h \
    $(wildcard include/config/FUNCTION_ALIGNMENT) \
    $(wildcard include/config/ARCH_USE_SYM_ANNOTATIONS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler_types.h \
    $(wildcard include/config/DEBUG_INFO_BTF) \
    $(wildcard include/config/PAHOLE_HAS_BTF_TAG) \
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
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/stringify.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/export.h \
    $(wildcard include/config/MODVERSIONS) \
    $(wildcard include/config/64BIT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/compiler.h \
    $(wildcard include/config/TRACE_BRANCH_PROFILING) \
    $(wildcard include/config/PROFILE_ALL_BRANCHES) \
    $(wildcard include/config/OBJTOOL) \
  arch/x86/include/generated/asm/rwonce.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/rwonce.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/linkage.h \
    $(wildcard include/config/X86_32) \
    $(wildcard include/config/CALL_PADDING) \
    $(wildcard include/config/MITIGATION_RETHUNK) \
    $(wildcard include/config/MITIGATION_RETPOLINE) \
    $(wildcard include/config/MITIGATION_SLS) \
    $(wildcard include/config/FUNCTION_PADDING_BYTES) \
    $(wildcard include/config/UML) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/ibt.h \
    $(wildcard include/config/X86_KERNEL_IBT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/types.h \
    $(wildcard include/config/HAVE_UID16) \
    $(wildcard include/config/UID16) \
    $(wildcard include/config/ARCH_DMA_ADDR_T_64BIT) \
    $(wildcard include/config/PHYS_ADDR_T_64BIT) \
    $(wildcard include/config/ARCH_32BIT_USTAT_F_TINODE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/types.h \
  arch/x86/include/generated/uapi/asm/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/int-ll64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/int-ll64.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/uapi/asm/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/asm-generic/bitsperlong.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/objtool.h \
    $(wildcard include/config/FRAME_POINTER) \
    $(wildcard include/config/NOINSTR_VALIDATION) \
    $(wildcard include/config/MITIGATION_UNRET_ENTRY) \
    $(wildcard include/config/MITIGATION_SRSO) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/objtool_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/asm.h \
    $(wildcard include/config/KPROBES) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/extable_fixup_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/nospec-branch.h \
    $(wildcard include/config/CALL_THUNKS_DEBUG) \
    $(wildcard include/config/MITIGATION_CALL_DEPTH_TRACKING) \
    $(wildcard include/config/MITIGATION_IBPB_ENTRY) \
    $(wildcard include/config/MITIGATION_ITS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/static_key.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/jump_label.h \
    $(wildcard include/config/JUMP_LABEL) \
    $(wildcard include/config/HAVE_ARCH_JUMP_LABEL_RELATIVE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/jump_label.h \
    $(wildcard include/config/HAVE_JUMP_LABEL_HACK) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/nops.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/alternative.h \
    $(wildcard include/config/SMP) \
    $(wildcard include/config/CALL_THUNKS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/bug.h \
    $(wildcard include/config/GENERIC_BUG) \
    $(wildcard include/config/DEBUG_BUGVERBOSE) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/instrumentation.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/asm-generic/bug.h \
    $(wildcard include/config/BUG) \
    $(wildcard include/config/GENERIC_BUG_RELATIVE_POINTERS) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/once_lite.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/cpufeatures.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/required-features.h \
    $(wildcard include/config/X86_MINIMUM_CPU_FAMILY) \
    $(wildcard include/config/MATH_EMULATION) \
    $(wildcard include/config/X86_PAE) \
    $(wildcard include/config/X86_CMPXCHG64) \
    $(wildcard include/config/X86_CMOV) \
    $(wildcard include/config/X86_P6_NOP) \
    $(wildcard include/config/MATOM) \
    $(wildcard include/config/PARAVIRT_XXL) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/disabled-features.h \
    $(wildcard include/config/X86_UMIP) \
    $(wildcard include/config/X86_INTEL_MEMORY_PROTECTION_KEYS) \
    $(wildcard include/config/X86_5LEVEL) \
    $(wildcard include/config/MITIGATION_PAGE_TABLE_ISOLATION) \
    $(wildcard include/config/ADDRESS_MASKING) \
    $(wildcard include/config/INTEL_IOMMU_SVM) \
    $(wildcard include/config/X86_SGX) \
    $(wildcard include/config/XEN_PV) \
    $(wildcard include/config/INTEL_TDX_GUEST) \
    $(wildcard include/config/X86_USER_SHADOW_STACK) \
    $(wildcard include/config/X86_FRED) \
    $(wildcard include/config/KVM_AMD_SEV) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/msr-index.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/const.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/vdso/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/uapi/linux/bits.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/unwind_hints.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/orc_types.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/percpu.h \
    $(wildcard include/config/X86_64_SMP) \
    $(wildcard include/config/CC_HAS_NAMED_AS) \
    $(wildcard include/config/USE_X86_SEG_SUPPORT) \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/current.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/include/linux/build_bug.h \
  /root/.cache/lunatik/kernels/6.12/root/usr/src/linux-headers-6.12.95+deb12-common/arch/x86/include/asm/asm-offsets.h \
  include/generated/asm-offsets.h \

/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o: $(deps_/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o)

$(deps_/tmp/lua-kbuild/mod12/lua/arch/x86_64/setjmp.o):
