// SPDX-License-Identifier: GPL-2.0-only
// Debian's Lua 5.4, in user space: what the kernel's is compared with.
#pragma once

#include <string>
#include <string_view>

#include <lua.hpp>

class Lua {
public:
	// With all libraries.
	Lua();
	Lua(const Lua &) = delete;
	Lua &operator=(const Lua &) = delete;
	~Lua();

	// What RUN does: compile and call; throws when that fails.
	void run(std::string_view chunk);

	// Of the last run, with blanks between them.
	[[nodiscard]] std::string results();

private:
	lua_State *L_;
};
