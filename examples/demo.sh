#!/bin/sh
# SPDX-License-Identifier: MIT
# A short session with Lua in the kernel, as a transcript. `make demo` runs it in a virtual machine.
set -eu
cd "$(dirname "$0")"
exec 2>&1 # a transcript has the messages where they came

show() {
	printf '$ %s\n' "$1"
	eval "$1"
	echo
}

show 'lunatik-tool info'

# A script of the ordinary kind: it parses text and prints tables.
show 'lunatik-tool run --input access.log demo accesslog.lua'

# The state it ran in is still there, and so are its globals.
show 'lunatik-tool list'
show 'lunatik-tool eval demo "log.requests, log.paths[\"/api/run\"]"'

# Bounds hold: this loop is stopped, whatever it tries, and the state lives on.
show 'lunatik-tool eval --timeout 200ms demo "while true do pcall(error) end" || echo "exit status $?"'
show 'lunatik-tool eval demo "\"still here, \" .. log.requests .. \" requests known\""'

show 'lunatik-tool stat demo'
show 'lunatik-tool close demo'
