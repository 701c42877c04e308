// SPDX-License-Identifier: GPL-2.0-only
// How many instructions something takes: the guest's time counts them (tests/vm/run --icount).
#pragma once

#include <algorithm>
#include <limits>

#include <ctime>

inline double now()
{
	timespec time{};
	clock_gettime(CLOCK_MONOTONIC, &time);
	return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

// The timer's interrupts come upon some and not upon others: the least of several counts.
inline constexpr int rounds = 5;

template <typename Function>
double once(Function &&function)
{
	const auto before = now();
	function();
	return now() - before;
}

// Of one call: the mean over many, after a warm-up.
template <typename Function>
double each(int calls, Function &&function)
{
	const auto block = [&] {
		for (int i = 0; i < calls; i++) {
			function();
		}
	};
	block();
	auto least = std::numeric_limits<double>::infinity();
	for (int i = 0; i < rounds; i++) {
		least = std::min(least, once(block));
	}
	return least / calls;
}
