// SPDX-License-Identifier: GPL-2.0-only
// A universe that has one area and never asks for more: small blocks from an arena, whose pages
// come from the reserve as larger blocks do.
#pragma once

#include <cstddef>
#include <memory>

extern "C" {
#include "driver/arena.h"
#include "driver/reserve.h"

#include "host.h"
#include "lua.h"
}

struct Host {
	lunatik_host lua; // first: Lua reaches it through the allocator's userdata
	lunatik_arena arena;
	lunatik_reserve *reserve;
	std::size_t allocated; // in all, bytes, whatever was freed
	long refused;          // how often there was no memory
};

class Universe {
public:
	// With the libraries base and string, the collector being stopped once the chunk has run
	// with those two arguments. Of what it gives, the first is the function of events.
	Universe(std::size_t size, const char *chunk, lua_Integer first, lua_Integer second);
	Universe(const Universe &) = delete;
	Universe &operator=(const Universe &) = delete;
	~Universe();

	// One call of the Nth function; false: it ended with an error.
	bool call(int nth, lua_Integer argument);

	[[nodiscard]] lua_State *L() const { return L_; }
	[[nodiscard]] const Host &host() const { return host_; }
	// What is taken of the area, and the most that ever was, of 1.
	[[nodiscard]] double share() const;
	[[nodiscard]] double peak() const;

private:
	struct Unmap {
		std::size_t size;
		void operator()(void *area) const;
	};

	std::unique_ptr<void, Unmap> area_;
	Host host_{};
	lua_State *L_;
};
