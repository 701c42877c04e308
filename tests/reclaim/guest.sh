# SPDX-License-Identifier: GPL-2.0-only
# In the guest of tests/reclaim/run.
stack=16384 # bytes
keep=1792  # of them, for interrupts and whatever comes next
passed=0 failed=0

verdict() { # STATUS PROMISE
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
		echo "ok: $2"
	else
		failed=$((failed + 1))
		echo "FAILED: $2"
	fi
}

# Swap on one compressed device, a file system on another.
load() { # MODULE [PARAMETER], where it is not built in
	file=$(find /lib/swap -name "$1.ko*")
	case $file in
	*.xz) xzcat "$file" >"/tmp/$1.ko" && file=/tmp/$1.ko ;;
	esac
	[ -z "$file" ] || insmod "$file" $2
}
load zsmalloc
load lzo-rle
load zram num_devices=2
echo 128M >/sys/block/zram0/disksize
echo 64M >/sys/block/zram1/disksize
mkswap /dev/zram0 >/dev/null && swapon /dev/zram0
mkdir -p /mnt && mke2fs -q -t ext4 /dev/zram1 && mount -t ext4 /dev/zram1 /mnt
grep -q zram0 /proc/swaps && grep -q ' /mnt ext4 ' /proc/mounts
verdict $? 'there are swap and a file system'

# Pages that are dirty all the time, and more in memory than there is room for.
while :; do
	dd if=/dev/urandom of=/mnt/dirty bs=64k count=320 conv=notrunc 2>/dev/null
done &
writer=$!
mkdir -p /fill && mount -t tmpfs -o size=90% none /fill
yes 'of this there is a lot' | dd of=/fill/pages bs=64k count=3400 iflag=fullblock 2>/dev/null
reclaimed() { awk '/^(pgscan_direct|allocstall_normal|allocstall_dma32|pgsteal_direct) /{n += $2} END {print n}' /proc/vmstat; }
before=$(reclaimed)

mount -t tracefs none /sys/kernel/tracing 2>/dev/null
echo 1 >/proc/sys/kernel/stack_tracer_enabled
cd /sys/kernel/tracing || exit
echo 0 >stack_max_size
worst=0
for script in /scripts/depth-*.lua /scripts/parser-parentheses.lua /scripts/parser-functions.lua; do
	lunatik-tool run --timeout 300ms "$(basename "$script" .lua)" "$script" >/dev/null 2>&1
	lunatik-tool close --force "$(basename "$script" .lua)" 2>/dev/null
	used=$(cat stack_max_size)
	if [ "$used" -gt "$worst" ]; then
		worst=$used
		cat stack_trace >/tmp/trace
		echo "$(basename "$script"): $used bytes"
	fi
done
# All that a state can have, in small pieces, as deep as it goes; and large ones between.
cat >/tmp/deep.lua <<'END'
local kept = {}
local function deep(n)
	for i = 1, 200 do kept[#kept + 1] = ("x"):rep(100) .. #kept end
	pcall(string.rep, "x", 1 << 20)
	return (("x"):gsub("x", function() return deep(n + 1) end))
end
pcall(deep, 1)
kept = {}
local function nest() return pcall(table.sort, {1, 2, 3}, function() kept[#kept + 1] = {} return deep(1) end) end
for i = 1, 50 do nest() kept = {} end
END
for round in 1 2 3; do
	lunatik-tool run --maxalloc 8M --timeout 3s "deep$round" /tmp/deep.lua >/dev/null 2>&1
done
used=$(cat stack_max_size)
if [ "$used" -gt "$worst" ]; then
	worst=$used
	cat stack_trace >/tmp/trace
	echo "pieces: $used bytes"
fi
echo 0 >/proc/sys/kernel/stack_tracer_enabled
kill "$writer"

cat /tmp/trace
echo "$worst of $stack bytes used, $((stack - worst)) left; $(($(reclaimed) - before)) pages reclaimed directly"
[ $(($(reclaimed) - before)) -gt 0 ]
verdict $? 'the machine was out of memory'
[ "$worst" -gt 8192 ] && grep -q lua /tmp/trace
verdict $? 'what used the most was a script'
[ $((stack - worst)) -ge $keep ]
verdict $? "$keep bytes are left"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
