// SPDX-License-Identifier: GPL-2.0-only
// A universe of the patched Lua in user space, and a run in it as driver/exec.c makes one. The
// hooks are those of the program that links with this.
#pragma once

#include <string>
#include <string_view>

extern "C" {
#include "host.h"
}

// With all the libraries that a script sees. Throws std::bad_alloc.
[[nodiscard]] lua_State *open_universe(lua_Alloc allocate, lunatik_host &host);

struct Ending {
	int status = 0; // Lua's
	bool is_compiled = false;

	// ok, syntax, runtime, memory or errerr
	[[nodiscard]] std::string name() const;
};

// Compiles and calls a text, with as much of the C stack as a run has in the kernel. On the top of
// Lua's stack are the results then, encoded, or the message of the error.
Ending run_text(lua_State *L, std::string_view text, const char *chunkname);
