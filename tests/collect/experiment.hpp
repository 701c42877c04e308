// SPDX-License-Identifier: GPL-2.0-only
// Events that make garbage as fast as they can, and a worker that collects it between them.
#pragma once

#include <cstddef>
#include <vector>

// What is alive all the time: a table with so many entries, into which each event writes.
enum class Live : int {
	array,   // of integers
	numbers, // integers for keys, strings for values, a few of them
	strings, // another string for each key, and the same values
};

struct Shape {
	Live live;
	long entries;
	std::size_t area; // bytes
};

struct Outcome {
	// Of each event, each slice, and the atomic phase of each cycle, which is in a slice: in
	// instructions.
	std::vector<double> events, slices, atomics;
	// Of the slices that collect all that was alive, once it is dropped.
	std::vector<double> dropped;
	long cycles = 0, missed = 0, refused = 0;
	double live = 0, peak = 0; // shares of the area
	bool failed_at_once =
		false; // an event for which there was no memory: nothing was collected
};

Outcome run(const Shape &shape);

// The least of each, as an interrupt comes upon one repetition and not upon the other; false: they
// did not do the same.
bool merge(Outcome &into, const Outcome &other);
