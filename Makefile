# SPDX-License-Identifier: GPL-2.0-only
# Every command a person types. `make help` lists them.
#
# Everything is built under build/:
#   module-NAME/  the module for one kernel, in a tree of links to the sources
#   tools/        the tools, by CMake
#   tests/        the test programs, by CMake
#   stage/        the tools as `make install` would put them, for the guests

KERNEL  ?= 6.1
KDIR    ?= $(patsubst %/Makefile,%,$(wildcard /lib/modules/$(shell uname -r)/build/Makefile))
PREFIX  ?= /usr/local
DESTDIR ?=

MAKEFLAGS += --no-print-directory
jobs = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))

# The kernel of the guest, and the one that `make` and `make install` mean.
guest-kdir = $$(tests/vm/kernel $(KERNEL))/build
guest-tree = $(CURDIR)/build/module-$(KERNEL)
host-tree  = $(CURDIR)/build/module-$(subst /,-,$(patsubst /%,%,$(KDIR)))

# A wrong value fails here, before anything is built.
ifneq ($(filter-out help clean distclean,$(or $(MAKECMDGOALS),all)),)
kernels := $(sort $(notdir $(shell find tests/vm/kernels -executable -type f)))
ifeq ($(filter $(KERNEL),$(kernels)),)
$(error KERNEL=$(KERNEL) is no kernel of the guest: these are $(kernels))
endif
ifneq ($(KDIR),)
ifeq ($(wildcard $(KDIR)/include/generated/utsrelease.h),)
$(error KDIR=$(KDIR) has no headers of a kernel that modules could be built with)
endif
endif
endif

no-headers = there are no headers of the running kernel, so the module is not built. To install them: \
	apt install linux-headers-$(shell uname -r); or name others: KDIR=/usr/src/linux-headers-...

all: $(if $(KDIR),module) tools ## build the tools, and the module for the running kernel (or KDIR=)
ifeq ($(KDIR),)
	@echo 'make: $(no-headers)' >&2
endif

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target what; do \
		printf '  make %-15s%s\n' "$$target" "$$what"; done
	@echo
	@echo '  KERNEL=$(KERNEL)           the kernel of the guest:' $$(find tests/vm/kernels -executable -type f -printf '%f\n' | sort -V)
	@echo '  KDIR=$(KDIR)              the headers of the kernel to build and install the module for'
	@echo '  PREFIX=$(PREFIX)    where the tools go'
	@echo '  DESTDIR=$(DESTDIR)           a folder to install into, for packages'

# --- the module ---------------------------------------------------------------
# A tree of links lets one source be built for several kernels. What is no source, or has gone, is
# not linked. The lock: two makes may run at once, but not in one folder.
linked = Kbuild VERSION driver lua uapi
define kbuild # $(1) the tree, $(2) the kernel's build folder, $(3) the targets of its make
	+@lua/fetch
	+@mkdir -p $(1)/tests && exec 9>$(1)/.lock && flock 9 && \
	cp -asf $(linked:%=$(CURDIR)/%) $(1) && \
	cp -asf $(wildcard $(CURDIR)/tests/kernel) $(CURDIR)/Kbuild $(1)/tests && \
	find -L $(1) -type l -delete && \
	find $(1) -type l ! -name '*.[chS]' ! -name 'Kbuild*' ! -name VERSION -delete && \
	kdir=$(2) && $(MAKE) $(jobs) -C "$$kdir" M=$(1) W=1 $(3)
endef

module:
ifeq ($(KDIR),)
	$(error $(no-headers))
endif
	$(call kbuild,$(host-tree),$(KDIR),modules)

# --- the tools ----------------------------------------------------------------
define cmake # $(1) the folder of sources, built in the folder of that name under build/
	+@mkdir -p build/$(1) && exec 9>build/$(1)/.lock && flock 9 && \
	{ [ -e build/$(1)/Makefile ] || cmake -S $(1) -B build/$(1) -DCMAKE_BUILD_TYPE=RelWithDebInfo; } && \
	cmake --build build/$(1) $(jobs)
endef

tools:
	$(call cmake,tools)

# --- installation -------------------------------------------------------------
# Not compressed, though the kernel's own modules may be, because sign-file cannot sign what is.
as-it-is = $(foreach kind,GZIP XZ ZSTD,CONFIG_MODULE_COMPRESS_$(kind)=)

install: all ## install the module, the tools, the udev rule and the manual
ifneq ($(KDIR),)
	$(call kbuild,$(host-tree),$(KDIR),INSTALL_MOD_PATH=$(DESTDIR) INSTALL_MOD_STRIP=1 $(as-it-is) modules_install)
endif
	DESTDIR=$(DESTDIR) cmake --install build/tools --strip --prefix $(PREFIX)
ifeq ($(DESTDIR),)
	-command -v systemd-sysusers >/dev/null && systemd-sysusers
	-command -v udevadm >/dev/null && udevadm control --reload
	@echo '$(if $(KDIR),Installed. Load it with: modprobe lunatik,Installed the tools alone.)'
endif

# With its libraries for scripts.
modules = lunatik lunatik_conntrack lunatik_netfilter lunatik_timer

# What an installation puts into an empty folder is what goes.
uninstall: all ## remove what `make install` installed (with the same variables)
ifneq ($(KDIR),)
	release=$$(sed -n 's/.*UTS_RELEASE "\(.*\)".*/\1/p' "$(KDIR)/include/generated/utsrelease.h") && \
		rm -f $(foreach name,$(modules),$(DESTDIR)/lib/modules/$$release/*/$(name).ko*)
endif
	rm -rf build/uninstall && DESTDIR=$(CURDIR)/build/uninstall cmake --install build/tools --prefix $(PREFIX) >/dev/null
	cd build/uninstall && find . ! -type d -printf '$(DESTDIR)/%P\0' | xargs -0 rm -fv

# --- the guest ----------------------------------------------------------------
setup:
	@tests/vm/setup

# What a guest gets: the module with the test modules, the tools, the tests.
guest: setup
	$(call cmake,tools)
	$(call kbuild,$(guest-tree),$(guest-kdir),LUNATIK_TESTS=m modules)
	@exec 9>build/tools/.lock && flock 9 && \
	DESTDIR=$(CURDIR)/build/stage cmake --install build/tools --prefix /usr >/dev/null

tests: guest ## build all that the tests of the guest need
	@exec 9>build/tools/.lock && flock 9 && cmake -S tools -B build/tools -DLUNATIK_BUILD_TESTS=ON >/dev/null
	$(call cmake,tools)
	$(call cmake,tests)
	@mkdir -p build/tests/host && cd build/tests/host && \
		{ [ -e lunatik-tool-tests ] || ln -s ../../tools/tests/lunatik-tool-tests .; }

demo: guest ## see it work, in a virtual machine
	@tests/vm/run --kernel $(KERNEL) --add examples:/usr/share/lunatik/examples -- \
		sh /usr/share/lunatik/examples/demo.sh

check: tests ## run all tests in a virtual machine
	@tests/check --kernel $(KERNEL)

# On kernels that look for bugs. What does not depend on the kernel `make check` has run.
check-debug: ## memory, locks, leaks: all tests of the guest, on a kernel that watches these
	@$(MAKE) tests KERNEL=debug
	@tests/check --kernel debug --guest --limit 1500 $(RESULTS:%=--to %) $(SUITES)

check-races: ## data races: what does several things at once, on a kernel that watches memory
	@$(MAKE) tests KERNEL=kcsan
	@tests/check --kernel kcsan --races --limit 900

coverage: ## which lines of the module do the tests of the guest reach?
	@$(MAKE) tests KERNEL=coverage
	@status=0; tests/check --kernel coverage --guest --limit 900 || status=$$?; \
	tests/coverage/report --judge build/check-coverage/gcov && exit $$status

check-reclaim: tests ## how much of the kernel's stack is left on a machine without memory?
	@KERNEL=$(KERNEL) tests/reclaim/run

check-rig: ## do the checks fail when they should? With planted bugs
	@for kernel in 6.1 debug kcsan; do $(MAKE) guest KERNEL=$$kernel || exit; done
	@tests/vm/planted/check

.PHONY: check-debug check-races check-reclaim check-rig coverage

# The module with no bounds in Lua, to measure what they cost.
bare = $(call kbuild,$(guest-tree)-bare,$(guest-kdir),KCFLAGS='-DLUAI_NOPOLL -DLUAI_NOHARDEN' modules)

bench: tests ## how fast programs and calls are, also with many states; and what it costs that a script can be stopped, that hashes have a secret, and that branches go through thunks
	$(call kbuild,$(guest-tree)-nopoll,$(guest-kdir),KCFLAGS=-DLUAI_NOPOLL modules)
	$(call kbuild,$(guest-tree)-noharden,$(guest-kdir),KCFLAGS=-DLUAI_NOHARDEN modules)
	$(bare)
	@tests/bench/speed $(KERNEL) --wall
	@tests/bench/scale $(KERNEL)
	@tests/bench/packets $(KERNEL)
	@tests/bench/retpoline $(KERNEL)
	@tests/bench/bounds $(KERNEL)

poll-gap: setup ## the longest time that a script runs without being asked; TIME=seconds of random ones
	@flock tests/polls $(MAKE) -s -C tests/polls check TIME=$(TIME)

shell: guest ## a terminal in a virtual machine with the module loaded
	@tests/vm/run --kernel $(KERNEL) --add examples:/usr/share/lunatik/examples --shell

lint: guest ## sparse, compiler warnings, clang-format, clang-tidy
	$(bare)
	+@tests/lint $(guest-tree) $(guest-kdir)

# --- fuzzing: TIME=seconds each, SEED=number to have the same again -----------
TIME ?= 60
SEED ?=
export SEED

define fuzzers # $(1) what to build of tests/fuzz, by Clang
	+@mkdir -p build/fuzz/cmake && exec 9>build/fuzz/.lock && flock 9 && \
	{ [ -e build/fuzz/cmake/Makefile ] || cmake -S tests/fuzz -B build/fuzz/cmake; } && \
	cmake --build build/fuzz/cmake $(jobs) --target $(1)
endef

fuzz-codec: setup ## fuzz the MessagePack codec, in user space; TIME=seconds
	$(call fuzzers,codec-fuzzers)
	@tests/fuzz/libfuzzer $(TIME) 'driver/(msgpack|value)' fuzz-codec-decode=codec/decode fuzz-codec-encode=codec/encode

fuzz-arena: setup ## fuzz the arena of small blocks, in user space
	$(call fuzzers,arena-fuzzers)
	@tests/fuzz/libfuzzer $(TIME) 'driver/arena' fuzz-arena=arena

fuzz-reserve: setup ## fuzz the memory of a universe that asks for no more, in user space
	$(call fuzzers,reserve-fuzzers)
	@tests/fuzz/libfuzzer $(TIME) 'driver/reserve' fuzz-reserve=reserve

fuzz-parser: setup ## fuzz the compiler, the VM and the libraries, in user space
	$(call fuzzers,parser-fuzzers)
	@tests/fuzz/libfuzzer $(TIME) 'lua/[^/]*' fuzz-parser=parser

fuzz-programs: guest ## random programs: is the kernel's Lua the one of user space?
	$(call fuzzers,fuzz-programs)
	@tests/fuzz/programs/run $(KERNEL) $(TIME) $(SEED:%=--seed %)

fuzz-ioctl: KERNEL = debug
fuzz-ioctl: guest ## fuzz the ioctls on the kernel `debug`, by what code they reach
	$(call cmake,tests)
	@tests/fuzz/ioctl/run --kernel $(KERNEL) --time $(TIME) $(SEED:%=--seed %)

# --- care ---------------------------------------------------------------------
clean: ## remove what was built
	rm -rf build

distclean: clean ## remove the fetched sources and the cache of kernels too
	rm -rf lua/src $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/lunatik

.PHONY: fuzz-arena fuzz-codec fuzz-parser fuzz-programs fuzz-reserve fuzz-ioctl
.PHONY: poll-gap
.PHONY: all help module tools install uninstall setup guest tests demo check bench shell lint clean distclean
