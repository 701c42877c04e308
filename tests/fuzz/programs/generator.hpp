// SPDX-License-Identifier: GPL-2.0-only
// Random Lua programs. The same seed gives the same program.
//
// They end, and what they print depends on themselves alone: no addresses, no order of keys that
// are hashed, no time, no sizes of memory. Most expressions have the types that they need, and what
// may raise an error is mostly called by try(), which prints what it was.
#pragma once

#include <cstdint>
#include <string>

[[nodiscard]] std::string program_of(std::uint64_t seed);
