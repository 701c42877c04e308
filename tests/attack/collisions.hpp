// SPDX-License-Identifier: GPL-2.0-only
// Strings with one hash, for who knows how upstream Lua 5.4 hashes: first its seed, out of the
// order in which pairs() goes through a table, then the strings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a universe with this seed makes of a short string.
std::uint32_t short_hash(std::uint32_t seed, const std::string &text);

// The short strings that a table is asked for.
std::vector<std::string> probes();

// A chunk that takes the probes as arguments, and gives for each, in two tables, the integer key
// before it in the order of pairs(), or -1.
extern const char *const probing_chunk;

// The seed that explains such answers, if one does.
std::optional<std::uint32_t> find_seed(const std::vector<std::int64_t> &before);

// So many strings of so many bytes, end to end, whose hashes have the same lowest 17 bits.
inline constexpr std::size_t collision_size = 25;
std::string collisions(std::uint32_t seed, unsigned count);
