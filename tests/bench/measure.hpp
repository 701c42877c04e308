// SPDX-License-Identifier: GPL-2.0-only
// How long something takes by the guest's time, in ns. Where that counts instructions
// (tests/vm/run --icount), these are how many it takes.
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
inline constexpr int rounds = 8;

template <typename Function>
double once(Function &&function)
{
	const auto before = now();
	function();
	return now() - before;
}

// Many calls of a function, which have been made once when they are first measured.
template <typename Function>
class Block {
public:
	Block(int calls, Function &function) : calls_(calls), function_(function) { all(); }

	// The mean of one call.
	double operator()()
	{
		return once([this] { all(); }) / calls_;
	}

private:
	void all()
	{
		for (int i = 0; i < calls_; i++) {
			function_();
		}
	}

	int calls_;
	Function &function_;
};

// Of one call: the mean over many, after a warm-up.
template <typename Function>
double each(int calls, Function &&function)
{
	Block block(calls, function);
	auto least = std::numeric_limits<double>::infinity();
	for (int i = 0; i < rounds; i++) {
		least = std::min(least, block());
	}
	return least;
}

struct Pair {
	double value = std::numeric_limits<double>::infinity();
	double reference = std::numeric_limits<double>::infinity();
};

// The least that each of two functions says, called in turn for so long.
template <typename Value, typename Reference>
Pair in_turn(double duration, Value &&value, Reference &&reference)
{
	Pair least;
	const auto begun = now();
	for (int i = 0; i < rounds || now() - begun < duration; i++) {
		least.value = std::min(least.value, value());
		least.reference = std::min(least.reference, reference());
	}
	return least;
}
