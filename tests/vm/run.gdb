#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$here/../../build

usage() {
	cat <<'END'
usage: tests/vm/run [OPTION]... -- COMMAND [ARG...]
       tests/vm/run [OPTION]... --shell
Boot a kernel under QEMU and run COMMAND in it as root, with the module loaded and the built tools
and tests on PATH. Its output and its exit status come back.

  --kernel NAME      the kernel to boot, one of kernels/ (6.1)
  --smp N            processors (2)
  --mem MIB          memory (512)
  --icount           one processor, on which time counts instructions: repeatable to 0.1%
  --add HOST:GUEST   put a file or folder into the guest, with the libraries its programs need
  --get GUEST:HOST   when the modules are out, bring a file or folder of the guest back, where
                     there is one; HOST must not exist
  --timeout S        end the guest after S seconds (300)
  --append ARGS      more for the kernel command line: module parameters as lunatik.NAME=VALUE
  --no-load          leave it to COMMAND to load the module (modprobe lunatik)
  --no-build         a guest with nothing of ours in it
  --log FILE         keep the kernel log in FILE
  --shell            a terminal in the guest instead of COMMAND

exit status: that of COMMAND (128+N: killed by signal N), or
  121  wrong usage, or something that the run needs is missing
  122  the kernel log is not clean (an excerpt is on standard error)
  123  the guest did not come to its end
  124  the time ran out
END
}

fail() { # STATUS MESSAGE
	echo "tests/vm/run: $2" >&2
	exit "$1"
}

kernel=6.1 smp=2 mem=512 icount= timeout=300 append= load=1 ours=1 log= shell=
add=() get=()
while [[ $# -gt 0 ]]; do
	option=$1
	case $option in
	--kernel | --smp | --mem | --add | --get | --timeout | --append | --log)
		[[ $# -ge 2 ]] || fail 121 "$option wants a value"
		value=$2
		shift
		;;
	esac
	shift
	case $option in
	--kernel) kernel=$value ;;
	--smp) smp=$value ;;
	--mem) mem=$value ;;
	--icount) icount=1 ;;
	--add) add+=("$value") ;;
	--get) get+=("$value") ;;
	--timeout) timeout=$value ;;
	--append) append+=" $value" ;;
	--no-load) load= ;;
	--no-build) load= ours= ;;
	--log) log=$value ;;
	--shell) shell=1 ;;
	--help)
		usage
		exit
		;;
	--) break ;;
	*) fail 121 "unknown option $option (see --help)" ;;
	esac
done
[[ $shell || $# -gt 0 ]] || fail 121 "no command (see --help)"
[[ $smp$mem$timeout =~ ^[0-9]+$ ]] || fail 121 "--smp, --mem and --timeout want numbers"
for pair in "${add[@]}"; do
	[[ $pair == ?*:/?* ]] || fail 121 "--add wants HOST:GUEST, an absolute path in the guest"
	[[ -e ${pair%:*} ]] || fail 121 "--add: there is no ${pair%:*}"
done
for pair in "${get[@]}"; do
	[[ $pair == /?*:?* ]] || fail 121 "--get wants GUEST:HOST, an absolute path in the guest"
	[[ ! -e ${pair##*:} ]] || fail 121 "--get: ${pair##*:} is there already"
done

kernel_dir=$("$here/kernel" "$kernel") || exit 121

# What was built: the module for this kernel, the tools as they are installed, the test programs.
modules=
if [[ $ours ]]; then
	modules=$build/module-$kernel
	[[ ! $load || -e $modules/lunatik.ko ]] ||
		fail 121 "no module for kernel $kernel: make guest KERNEL=$kernel"
	[[ -d $modules ]] || modules=
	[[ ! -d $build/stage ]] || add=("$build/stage:/" "${add[@]}")
	for program in "$build"/tests/guest/*; do
		[[ ! -f $program || ! -x $program ]] || add+=("$program:/usr/local/bin/${program##*/}")
	done
fi

work=$(mktemp -d)
qemu= clock=
cleanup() {
	local jobs
	[[ ! $qemu ]] || kill -KILL "$qemu" 2>/dev/null || :
	# The clock, and the readers, which wait for ever when there was no guest yet.
	jobs=$(jobs -p)
	[[ ! $jobs ]] || kill $jobs 2>/dev/null || :
	rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# What the guest's init is told.
quote() {
	local word
	for word; do
		printf "'%s' " "${word//\'/\'\\\'\'}"
	done
}
{
	echo "command=$(quote "$(quote "$@")")"
	echo "load=$load shell=$shell"
	echo "get=$(quote "$(quote "${get[@]%:*}")")"
	echo "term=$(quote "${TERM:-linux}")"
	echo "size='$(stty size 2>/dev/null | sed 's/^/rows /; s/ / cols /2' || :)'"
} >"$work/told"
"$here/initramfs" "$work/initrd" "$(<"$kernel_dir/release")" "$modules" \
	"${add[@]}" "$work/told:/etc/lunatik-vm" || fail 121 "no file system for the guest"

machine=(-m "$mem" -nodefaults -no-user-config -display none -no-reboot)
accel=tcg
if [[ $icount ]]; then
	# Without erms: QEMU counts `rep stosb` as an instruction for each byte, so that the kernel's
	# zeroing and copying would look ten times as dear as they are. With it they go by words.
	machine+=(-accel tcg -cpu max,cx16=off,erms=off -icount "shift=0,sleep=off" -smp 1)
else
	accel=$("$here/accel" "$kernel_dir/vmlinuz")
	# Without cmpxchg16b: QEMU 7.2 leaves garbage in the flags after it, and 6.12 on two CPUs dies.
	cpu=max,cx16=off
	[[ $accel == tcg ]] || cpu=host
	# A busy machine keeps an emulated timer waiting; the kernel is not to take it for broken.
	[[ $accel != tcg ]] || append=" no_timer_check tsc=reliable tsc_early_khz=$("$here/tsc")$append"
	machine+=(-accel "$accel" -cpu "$cpu" -smp "$smp,sockets=$smp")
fi
[[ ! -e $kernel_dir/qemu ]] || mapfile -t -O "${#machine[@]}" machine <"$kernel_dir/qemu"
machine+=(-kernel "$kernel_dir/vmlinuz" -initrd "$work/initrd" -append
	"console=ttyS0 ignore_loglevel printk.devkmsg=on oops=panic panic=-1 nokaslr$append")

machine+=(-gdb tcp::1234)
boot() {
	: >"$work/log" # so that its age is that of this start
	cat "$work/stdout" &
	cat "$work/stderr" >&2 &
	setpriv --pdeathsig KILL qemu-system-x86_64 "${machine[@]}" </dev/null >"$work/qemu" 2>&1 &
	qemu=$!
	(
		trap 'kill $!; exit' TERM
		SECONDS=0
		until ((SECONDS >= timeout)) || silent_start; do
			sleep 1 &
			wait
		done
		touch "$work/timeout"
		kill -KILL "$qemu"
	) >/dev/null 2>&1 &
	clock=$!
	wait "$qemu" 2>/dev/null || :
	qemu=
	kill "$clock" 2>/dev/null || :
	wait # for the outputs, to the last byte
}

# An emulated kernel that is not up yet. Nothing of ours has run.
starting() {
	[[ $accel == tcg ]] && ! grep -q 'lunatik-vm: ready' "$work/log"
}

# ... and has said nothing for a minute.
silent_start() {
	(($(date +%s) - $(stat -c %Y "$work/log") >= 60)) && starting
}

# QEMU 7.2 lets a processor see half of what another is writing into the code, so that a kernel that
# patches itself as it starts may meet its own breakpoint, or stand still.
emulator_failed() {
	silent_start || { starting && grep -q 'int3: 0000' "$work/log"; }
}

# The four lines: kernel log; standard error or the terminal; standard output; what --get wants.
touch "$work/log"
machine+=(-serial "file:$work/log")
if [[ $shell ]]; then
	machine+=(-chardev "stdio,id=terminal,signal=off" -serial chardev:terminal)
	saved=$(stty -g 2>/dev/null || :)
	machine+=(-serial null -serial "file:$work/got.tar.gz")
	qemu-system-x86_64 "${machine[@]}" || :
	[[ ! $saved ]] || stty "$saved"
else
	mkfifo "$work/stdout" "$work/stderr"
	machine+=(-serial "file:$work/stderr" -serial "file:$work/stdout" -serial "file:$work/got.tar.gz")
	boot
	for attempt in 1 2; do
		emulator_failed || break
		echo "tests/vm/run: the emulator has failed while the kernel started; once more" >&2
		rm -f "$work/timeout"
		boot
	done
fi
[[ ! $log ]] || cp "$work/log" "$log"
broken=
if [[ -s $work/got.tar.gz ]]; then
	mkdir "$work/got"
	tar -xzf "$work/got.tar.gz" -C "$work/got" || broken=1
	for i in "${!get[@]}"; do
		[[ ! -e $work/got/$i ]] || mv "$work/got/$i" "${get[i]##*:}"
	done
fi

# How it went.
tr -d '\r' <"$work/log" >"$work/log.clean"
clean=0
"$here/log" "$work/log.clean" >&2 || clean=1
if [[ -e $work/timeout ]]; then
	{
		echo "tests/vm/run: no end after $timeout seconds; the last lines of the kernel log:"
		tail -n 20 "$work/log.clean" | sed 's/^/    /'
	} >&2
	exit 124
fi
if [[ $clean != 0 ]]; then
	cat "$work/qemu" >&2 2>/dev/null || : # it may have had a word in this
	exit 122
fi
status=$(sed -nE 's/.*lunatik-vm: status ([0-9]+) .*/\1/p' "$work/log.clean" | tail -n 1)
if [[ ! $status ]]; then
	{
		echo "tests/vm/run: the guest did not come to its end; what QEMU said, and the end of the log:"
		cat "$work/qemu" 2>/dev/null || :
		tail -n 20 "$work/log.clean" | sed 's/^/    /'
	} >&2
	exit 123
fi
[[ ! $broken ]] || fail 123 "what --get wants came back broken"
exit "$status"
