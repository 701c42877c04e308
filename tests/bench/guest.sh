#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# In the guest: MODULE PROGRAM NANOSECONDS for each. The second of two runs counts, each in a state of
# its own.
set -eu
for module in all nopoll noharden bare; do
	insmod "/$module.ko"
	for program in /bench/programs/*.lua; do
		name=$(basename "$program" .lua)
		for round in 1 2; do
			lunatik-tool create --maxalloc 32M "$name" >/dev/null
			lunatik-tool run --timeout 60s "$name" "$program" >/dev/null
			runtime=$(lunatik-tool stat --json "$name" | sed -n 's/.*"runtime[a-z_]*": *\([0-9]*\).*/\1/p')
			lunatik-tool close "$name"
		done
		echo "$module $name $runtime"
	done
	rmmod lunatik
done
