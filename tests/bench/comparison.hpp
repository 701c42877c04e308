// SPDX-License-Identifier: GPL-2.0-only
// A figure and its reference, measured in turn: a machine that is slower for a while is so for
// both.
#pragma once

#include "figure.hpp"
#include "measure.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

class Comparison {
public:
	// Each figure takes so long, ns, and the usual number of rounds at the least. Instructions
	// are counted with a duration of 0.
	Comparison(std::function<void(const Figure &)> report, double duration)
	    : report_(std::move(report)), duration_(duration)
	{
	}

	void report(const Figure &figure) const { report_(figure); }

	// Two functions that say how long they took: the least of each.
	template <typename Function, typename Reference>
	[[nodiscard]] Pair least(Function &&function, Reference &&reference) const
	{
		return in_turn(duration_, function, reference);
	}

	// Of one call of each: the mean over many, after a warm-up.
	template <typename Function, typename Reference>
	void operator()(const std::string &name, int calls, Function &&function,
			const std::string &reference_name, Reference &&reference,
			Unit unit = Unit::instructions) const
	{
		// By the clock, short ones: the machine's others come upon some, and not upon all.
		const auto times = duration_ > 0 ? std::max(calls / 10, 1) : calls;
		const auto pair = least(Block(times, function), Block(times, reference));
		report({.name = name,
			.unit = unit,
			.value = unit == Unit::ratio ? pair.value / pair.reference : pair.value,
			.reference = reference_name,
			.reference_value = pair.reference});
	}

private:
	std::function<void(const Figure &)> report_;
	double duration_;
};
