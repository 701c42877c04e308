#!/bin/sh
# SPDX-License-Identifier: MIT
# A short tour of lunatik-tool, on a machine where the module is loaded. `make demo` runs it in a
# virtual machine.
set -eu
cd "$(dirname "$0")"

show() {
	printf '\n$ %s\n' "$*"
	"$@"
}

uname -sr

printf '\n# A program inside the kernel, in a state of its own that may use 1 MiB and 2 seconds.\n'
show lunatik-tool create demo --maxalloc 1M --timeout 2s
printf '\n$ lunatik-tool run demo accesslog.lua "$(cat access.log)"\n'
lunatik-tool run demo accesslog.lua "$(cat access.log)"

printf '\n# The state stays, and what it has cost is known.\n'
show lunatik-tool list
show lunatik-tool stat demo

printf '\n# A program that would never end does end, and the state lives on.\n'
printf '\n$ lunatik-tool eval demo "while true do end"\n'
lunatik-tool eval demo 'while true do end' && exit 1
show lunatik-tool eval demo '6 * 7'
show lunatik-tool close demo
