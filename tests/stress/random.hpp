// SPDX-License-Identifier: GPL-2.0-only
// Chance, that can be had again, and how much of it: LUNATIK_SEED and LUNATIK_ROUNDS in the
// environment say the seed and the number of rounds of each test.
#pragma once

#include "uapi/device.hpp"

#include <cstdint>
#include <random>

using Random = std::mt19937_64;

// The seed of this run, which is printed.
std::uint64_t seed();

// How often a test goes round: @on_stock times, fewer on a slow kernel, and not on after @seconds.
// So: for (Rounds round(60, 20); round.more();)
class Rounds {
public:
	Rounds(unsigned on_stock, unsigned seconds);
	~Rounds();
	Rounds(const Rounds &) = delete;
	Rounds &operator=(const Rounds &) = delete;
	bool more();
	[[nodiscard]] unsigned number() const { return done_; }

private:
	unsigned all_;
	unsigned done_ = 0;
	std::uint64_t end_ns_;
};

// From @low to @high.
inline unsigned between(Random &random, unsigned low, unsigned high)
{
	return low + static_cast<unsigned>(random() % (high - low + 1));
}

// Random numbers of its own for each process.
Random random_for(unsigned process);
