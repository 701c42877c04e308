// SPDX-License-Identifier: GPL-2.0-only
// What the ABI promises of each call, whatever else goes on.
#pragma once

#include "program.hpp"

#include <cstddef>
#include <span>
#include <string>

enum class File : std::uint8_t { none, control, state };

// What one call looked like from outside.
struct Seen {
	long result = 0;                          // or -errno
	File file = File::none;                   // that it was made on
	bool file_is_sure = false;                // nobody has put another in its slot meanwhile
	int access = 0;                           // of open(2); O_ACCMODE: neither
	bool privileged = false;                  // the caller is root
	bool cloexec = true;                      // of a new file
	std::span<const std::byte> before, after; // the struct, where nobody else writes to it
};

// What was broken, or "".
std::string broken_promise(const Call &call, const Seen &seen);

// Whether memory can be read or written: no, or perhaps.
bool is_unreadable(Memory memory, std::uint64_t size);
bool is_unwritable(Memory memory, std::uint64_t size);
