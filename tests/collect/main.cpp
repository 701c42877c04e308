// SPDX-License-Identifier: GPL-2.0-only
// collect_test: in a guest whose time counts instructions, print a line for each thing that may be
// alive while events make garbage, and check what must hold for each. The last line is
// "N passed, N failed".
#include "experiment.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <numeric>

namespace {

constexpr std::size_t mib = 1 << 20;
constexpr int repetitions = 3;

// How many instructions the atomic phase may take, whatever is alive; and, up to so many entries, a
// slice with what cannot be divided: the traversal of the whole table. It has a millisecond.
constexpr double atomic_allowed = 300'000, slice_allowed = 1'000'000;
constexpr long entries_promised = 10'000;
constexpr double peak_allowed = 3.0 / 4;

// What is alive may be half of the area. That is 8 MiB for an array of 100,000, as it does not fit
// into 1 MiB; and as much as it takes for the others.
constexpr Shape shapes[] = {
	{Live::array, 100, mib},
	{Live::array, 10'000, mib},
	{Live::array, 100'000, 8 * mib},
	{Live::numbers, 100, mib},
	{Live::numbers, 10'000, mib},
	{Live::numbers, 100'000, 8 * mib},
	{Live::strings, 100, mib},
	{Live::strings, 10'000, 2 * mib},
	{Live::strings, 100'000, 16 * mib},
};

int passed, failed;

void check(bool holds, const char *what)
{
	if (holds) {
		passed++;
		return;
	}
	failed++;
	std::printf("  FAILED: %s\n", what);
}

const char *name_of(Live live)
{
	switch (live) {
	case Live::array:
		return "array";
	case Live::numbers:
		return "numbers";
	default:
		return "strings";
	}
}

double most(const std::vector<double> &counts)
{
	return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

double sum(const std::vector<double> &counts)
{
	return std::accumulate(counts.begin(), counts.end(), 0.0);
}

void try_shape(const Shape &shape)
{
	Outcome outcome = run(shape);
	bool same = true;
	for (int i = 1; i < repetitions; i++)
		same = same && merge(outcome, run(shape));

	const auto n = static_cast<double>(outcome.events.size());
	const double longest = most(outcome.slices);
	std::printf(
		"%-8s %7ld %3zu MiB %6.1f%% %6.1f%% %6ld %6zu %6.0f %6.0f %6zu %6.0f %8.0f %7.0f "
		"%8.0f\n",
		name_of(shape.live), shape.entries, shape.area / mib, 100 * outcome.live,
		100 * outcome.peak, outcome.cycles, outcome.events.size(), sum(outcome.events) / n,
		most(outcome.events), outcome.slices.size(), sum(outcome.slices) / n, longest,
		most(outcome.atomics), most(outcome.dropped));
	if (shape.entries > entries_promised) {
		const double each = longest / static_cast<double>(shape.entries);
		std::printf(
			"  the longest slice: %.1f an entry; %.0f entries in %.0f, %.0f in %.0f\n",
			each, atomic_allowed / each, atomic_allowed, slice_allowed / each,
			slice_allowed);
	}

	check(same, "the repetitions are the same, so that their least counts mean something");
	check(outcome.cycles >= 4, "cycles end");
	check(outcome.peak < peak_allowed, "three quarters of the area are enough");
	check(outcome.missed == 0, "no event is missed for want of memory");
	check(outcome.refused == 0, "no allocation is refused");
	check(outcome.failed_at_once,
	      "an event for which there is no memory fails, and the cycle is where it was");
	check(most(outcome.atomics) > 0 && most(outcome.atomics) <= atomic_allowed,
	      "the atomic phase is short");
	check(shape.entries > entries_promised || longest <= slice_allowed, "every slice is short");
	std::fflush(stdout);
}

} // namespace

int main()
{
	try {
		std::printf(
			"What is alive, its share of the area and the most that was taken; events, "
			"and slices of the worker,\nwith the mean for an event and the longest, in "
			"instructions; the longest atomic phase; the longest\nslice when all that was "
			"alive has died.\n");
		std::printf("%-8s %7s %7s %7s %7s %6s %6s %6s %6s %6s %6s %8s %7s %8s\n", "live",
			    "entries", "area", "live", "peak", "cycles", "events", "mean", "most",
			    "slices", "mean", "most", "atomic", "dropped");
		for (const Shape &shape : shapes)
			try_shape(shape);
	} catch (const std::exception &error) {
		std::printf("%s\n", error.what());
		failed++;
	}
	std::printf("%d passed, %d failed\n", passed, failed);
	return failed != 0 ? 1 : 0;
}
