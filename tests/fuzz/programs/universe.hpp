// SPDX-License-Identifier: GPL-2.0-only
// A universe of the patched Lua in user space, and a run in it as driver/exec.c makes one. The
// program that links with this is its host.
#pragma once

#include <optional>
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

// What the map of an error holds.
struct Failure {
	std::string message;
	std::string traceback;
	std::optional<std::string> object; // encoded, in an array of one
};

// Compiles and calls a text, with as much of the C stack as a run has in the kernel. On the top of
// Lua's stack are the results then, encoded, or the error.
Ending run_text(lua_State *L, std::string_view text, const char *chunkname);

// Takes the error of a run_text() that ended with one.
Failure take_failure(lua_State *L, const Ending &ending);
