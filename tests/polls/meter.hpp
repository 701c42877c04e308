// SPDX-License-Identifier: GPL-2.0-only
// Runs that are always asked, and the longest time that one of them did not ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Time of this thread's processor, ns. Blocks that move are a part of a gap: the allocator cannot
// ask in the midst of one.
struct Gap {
	std::int64_t length = 0;
	std::int64_t allocator = 0;
	const char *end = ""; // what ended it: a poll, a rest, the end of the run or of the close
	std::string script;   // where the script was at its end
	std::vector<void *> stack; // where the C code was at its end
	void *began = nullptr;     // who asked at its beginning; NULL: nobody did
	void *ended = nullptr;
	std::uint64_t number = 0; // how often had been asked by then
};

struct Work {
	std::string_view text;
	std::size_t cap;
	std::int64_t timeout; // ns of this thread's processor
};

struct Measured {
	std::vector<Gap> gaps;     // those that are long enough to tell, the longest first
	std::int64_t lateness = 0; // from the deadline to the end of the run; 0: it ended before
	std::uint64_t asked = 0;   // polls and rests
	std::string status;
};

// A gap that is shorter than this is none. ns
inline constexpr std::int64_t gap_min = 500'000;

// Runs the text in a universe of its own, and closes it.
[[nodiscard]] Measured measure(const Work &work);

// The same, where a gap counts when it is there every time, and then as its shortest: what else the
// machine does may count as time of this thread, where that is a virtual one, but not twice at the
// same place.
[[nodiscard]] Measured measure_surely(const Work &work);
