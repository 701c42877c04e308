// SPDX-License-Identifier: GPL-2.0-only
#include "neighbour.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <sys/mman.h>

namespace {

void *map_shared(std::size_t size)
{
	void *const address =
		mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (address == MAP_FAILED)
		throw std::bad_alloc();
	return address;
}

constexpr std::string_view chunk = R"(
	local words = {}
	for word in ("the quick brown fox jumps over the lazy dog"):gmatch("%a+") do
		words[#words + 1] = word
	end
	table.sort(words)
	return table.concat(words, " ")
)";
constexpr std::string_view answer = "\"brown dog fox jumps lazy over quick the the\"";

} // namespace

void Neighbour::Unmap::operator()(Shared *shared) const
{
	munmap(shared, sizeof(*shared));
}

Neighbour::Neighbour(int control)
    : state_(control), shared_(new (map_shared(sizeof(Shared))) Shared{}),
      process_([this] { return work(); })
{
	EXPECT_TRUE(eventually([this] { return shared_->rounds > 0; }));
	reset();
}

int Neighbour::work() const
{
	auto worked = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
	for (;;) {
		if (state_.run(chunk).values() != answer)
			shared_->failed = true;
		const auto now = monotonic_ns();
		const auto round = now - shared_->last.exchange(now);
		const auto cpu = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
		const auto work = cpu - std::exchange(worked, cpu);
		shared_->round = std::max(shared_->round.load(), round);
		shared_->stop = std::max(shared_->stop.load(), round - std::min(round, work));
		shared_->rounds++;
	}
}

void Neighbour::reset()
{
	shared_->last = monotonic_ns();
	shared_->round = 0;
	shared_->stop = 0;
}

std::uint64_t Neighbour::longest_round() const
{
	// One that has not come back at all has waited until now.
	return std::max(shared_->round.load(), monotonic_ns() - shared_->last);
}

bool Neighbour::is_well() const
{
	return !shared_->failed && !process_.has_ended();
}
