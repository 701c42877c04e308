// SPDX-License-Identifier: GPL-2.0-only
// A Lua universe for tests of the codec: with a cap, a count of polls, and the codec's calls.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

extern "C" {
#include "driver/msgpack.h"
#include "driver/value.h"
#include "host.h"
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"
}

using Bytes = std::vector<std::uint8_t>;

// As bytes on the heap, exactly as many as there are: what reads past the end is caught.
class Exact {
public:
	explicit Exact(std::span<const std::uint8_t> bytes)
	    : size_(bytes.size()), bytes_(std::make_unique<std::uint8_t[]>(bytes.size()))
	{
		for (std::size_t i = 0; i < size_; i++)
			bytes_[i] = bytes[i];
	}
	[[nodiscard]] const std::uint8_t *data() const { return bytes_.get(); }
	[[nodiscard]] std::size_t size() const { return size_; }

private:
	std::size_t size_;
	std::unique_ptr<std::uint8_t[]> bytes_;
};

inline int check(std::span<const std::uint8_t> bytes)
{
	const Exact exact(bytes);
	return lunatik_value_check(exact.data(), exact.size());
}

// How a protected call ended: a status of Lua's, and the message or what was encoded.
struct Outcome {
	int status = LUA_OK;
	std::string message;
	Bytes bytes;
};

class Lua {
public:
	struct Host {
		lunatik_host lua{}; // first: Lua reaches it through the allocator's userdata
		std::size_t cap = SIZE_MAX;
		std::size_t held = 0;
		std::size_t peak = 0;
		long allocations_left = -1; // then each one fails; < 0: no limit
		long polls = 0;
		long polls_left = -1; // then a poll raises; < 0: never
	};

	Lua();
	~Lua();
	Lua(const Lua &) = delete;
	Lua &operator=(const Lua &) = delete;

	Host &host() { return *host_; }
	lua_State *state() { return L_; }

	// Runs the chunk and encodes what it returns.
	Outcome encode(std::string_view chunk);
	// Decodes the array, which must pass the check, and calls the chunk with its elements.
	Outcome decode(std::span<const std::uint8_t> bytes, std::string_view chunk);
	// Decodes the array and encodes it again.
	Outcome recode(std::span<const std::uint8_t> bytes);

private:
	std::unique_ptr<Host> host_;
	lua_State *L_;
};
