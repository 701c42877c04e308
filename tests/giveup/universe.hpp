// SPDX-License-Identifier: GPL-2.0-only
// A universe that asks its host at each point where it can, and the rest at which its time is up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" {
#include "host.h"
}

struct Host {
	lunatik_host lua{}; // first: Lua reaches it through the allocator's userdata
	std::size_t held = 0;
	std::size_t cap = SIZE_MAX;
	long rests = 0;
	long over_at = -1; // the rest from which on the time is up; < 0: never

	[[nodiscard]] bool is_over() const { return over_at >= 0 && rests > over_at; }
};

class Universe {
public:
	// Gets its libraries, the time being up at a rest meanwhile.
	explicit Universe(long over_at = -1);
	Universe(const Universe &) = delete;
	Universe &operator=(const Universe &) = delete;
	// Nothing that it held may be left.
	~Universe();

	// The error, or nothing.
	std::string run(std::string_view chunk, long over_at = -1);
	[[nodiscard]] bool was_over() const { return host_.is_over(); }
	// Of the C stack, from the caller on.
	void bound_stack(std::size_t bytes);
	Host &host() { return host_; }

private:
	Host host_;
	lua_State *L_;
};
