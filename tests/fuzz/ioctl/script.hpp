// SPDX-License-Identifier: GPL-2.0-only
// Chunks of Lua that give a state something to do: what ends and what does not, prints, errors,
// memory, coroutines, long C loops, finalizers.
#pragma once

#include <random>
#include <string>

using Random = std::mt19937_64;

// From 0 to @end - 1.
inline std::uint64_t below(Random &random, std::uint64_t end)
{
	return end ? random() % end : 0;
}
inline bool one_in(Random &random, unsigned n)
{
	return below(random, n) == 0;
}

std::string make_script(Random &random);
