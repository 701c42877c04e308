# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash disable=SC2154
# Part of tests/vm/check, for the kernels that find bugs: do they find planted ones, and does
# tests/vm/log take each for what it is?

# The module, for this kernel.
build_planted() {
	mkdir "$work/planted"
	cp planted/Kbuild planted/*.c "$work/planted"
	make -s -C "$(./kernel "$kernel")/build" M="$work/planted" W=1 >"$work/stderr" 2>&1
	status=$?
}

# What the log says from the commitment of a bug to that of the next one.
part() { # BUG
	sed -n "/planted: $1\$/,/planted: /p" "$work/log"
}

found() { # BUG REPORT: by the kernel, and by tests/vm/log
	part "$1" >"$work/part"
	grep -qE "$2" "$work/part" && ! ./log "$work/part" >/dev/null 2>&1
}

expect_found() { # BUG REPORT
	expect "$1 is found" found "$@"
}

build_planted
expect "a module builds against this kernel" test "$status" = 0
plant() { # BUGS SHELL-COMMAND...
	guest --log "$work/log" --add "$work/planted/lunatik_planted.ko:/planted.ko" -- \
		sh -c "insmod /planted.ko bug=$1; $2"
	sed -i 's/\r$//' "$work/log"
}

case $kernel in
debug)
	plant rcu,circle,sleep_locked,shift,bounds,list,timer,leak,heap,freed,vmalloced,stack '
		echo N >/sys/kernel/debug/failslab/ignore-gfp-wait
		cat /etc/passwd
		echo 1 >/proc/self/fail-nth
		exec cat /etc/passwd'
	expect "planted bugs fail the run" test "$status" = 122
	expect_found rcu 'suspicious RCU usage'
	expect_found circle 'possible circular locking'
	expect_found sleep_locked 'sleeping function called'
	expect_found shift 'UBSAN: shift-out-of-bounds'
	expect_found bounds 'UBSAN: array-index-out-of-bounds'
	expect_found list 'list_add double add'
	expect_found timer 'ODEBUG: free active'
	expect_found heap 'KASAN: slab-out-of-bounds in heap'
	expect_found freed 'KASAN: use-after-free in freed'
	expect_found vmalloced 'KASAN: vmalloc-out-of-bounds in vmalloced'
	expect_found stack 'KASAN: stack-out-of-bounds in stack'
	sed -n '/planted: end/,$p' "$work/log" >"$work/part"
	lost_and_found() {
		grep -q 'unreferenced object .*(size 512)' "$work/part" &&
			! ./log "$work/part" >/dev/null 2>&1
	}
	expect "a leak is found" lost_and_found
	expect "an allocation fails when it is told to" grep -q 'FAULT_INJECTION: forcing a failure' "$work/part"
	plant leak 'echo off >/sys/kernel/debug/kmemleak'
	expect "a switched-off search for leaks is no clean log" test "$status" = 122
	;;
kcsan)
	plant no_race,race ''
	expect "a data race fails the run" test "$status" = 122
	expect_found race 'KCSAN: data-race in counter'
	part no_race >"$work/part"
	expect "accesses that are marked or under a lock are no race" ./log "$work/part"
	;;
esac
