// SPDX-License-Identifier: GPL-2.0-only
#include "random.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

std::uint64_t seed()
{
	static const std::uint64_t seed = [] {
		const char *given = std::getenv("LUNATIK_SEED");
		const auto value = given ? std::strtoull(given, nullptr, 0)
					 : static_cast<std::uint64_t>(std::time(nullptr));
		std::printf("seed: LUNATIK_SEED=%llu\n", static_cast<unsigned long long>(value));
		std::fflush(stdout); // or every forked process would say it again
		return static_cast<std::uint64_t>(value);
	}();
	return seed;
}

Random random_for(unsigned process)
{
	return Random(seed() * 1000 + process);
}

Rounds::Rounds(unsigned on_stock, unsigned seconds)
    : all_(std::max(on_stock / slowness(), 1U)),
      end_ns_(monotonic_ns() + seconds * 1'000'000'000ULL)
{
	if (const char *given = std::getenv("LUNATIK_ROUNDS"))
		all_ = static_cast<unsigned>(std::strtoul(given, nullptr, 0));
	seed();
}

Rounds::~Rounds()
{
	std::printf("%u of %u rounds\n", done_, all_);
}

bool Rounds::more()
{
	// One at least: what tests nothing has not passed.
	if (done_ >= all_ || (done_ > 0 && monotonic_ns() > end_ns_))
		return false;
	done_++;
	return true;
}
