// SPDX-License-Identifier: GPL-2.0-only
// Failures on demand: every allocation that a system call makes, and every copy from or to user
// memory, fails in turn, by the kernel's fault injection (/proc/PID/fail-nth).
#pragma once

#include "device.hpp"

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace faults {

enum class Mode {
	None,   // nothing fails: what is tried is what it should be, on every kernel
	Once,   // the Nth allocation or copy fails, and no other
	Onward, // and every allocation after it: there is no memory until the call has ended
};

// All of them; where the kernel cannot inject faults, None alone.
std::vector<Mode> modes();
std::string to_string(Mode mode);
std::ostream &operator<<(std::ostream &out, Mode mode);

// The end of a test's name.
std::string name_of(const testing::TestParamInfo<Mode> &info);

// One fault, which may or may not come to happen.
class Fault {
public:
	Fault(Mode mode, unsigned number) : mode_(mode), number_(number) {}

	// Calls a function with the fault in store for this thread. It should make one system call,
	// on memory that was touched before: a page that this program does not have yet can't be
	// had now.
	template <typename Function>
	auto during(Function function)
	{
		arm();
		const auto result = function();
		disarm();
		return result;
	}

	// Did it happen?
	[[nodiscard]] bool injected() const { return injected_; }
	// If not: at how many points it could have.
	[[nodiscard]] unsigned passed() const { return passed_; }

private:
	void arm();
	void disarm();

	Mode mode_;
	unsigned number_;
	bool injected_ = false;
	unsigned passed_ = 0;
};

// How it went.
struct Tally {
	unsigned points = 0; // faults that were injected, one an attempt
	unsigned errors = 0; // attempts that said that something had failed; the rest did without

	[[nodiscard]] unsigned absorbed() const { return points - errors; }
};

// Makes one attempt for each point at which the operation can fail, and then some without a fault.
// An attempt returns whether the operation said that it had failed; that it does so only with a
// fault is expected here. The end of the first attempt that does not meet its expectations is the
// end. What there was goes into the table that the program prints in its end.
Tally at_every_point(std::string_view operation, Mode mode,
		     const std::function<bool(Fault &)> &attempt);

// The same at every point from @first on, and at every @stride-th before.
struct Sampling {
	unsigned first = 1;
	unsigned stride = 1;
};
Tally at_points(std::string_view operation, Mode mode, Sampling sampling,
		const std::function<bool(Fault &)> &attempt);

// What a failed operation may not change: the states there are, the files that this process has
// open, and the number that its next one gets (a number may be taken without a file).
struct World {
	std::vector<lunatik_list_entry> states;
	std::size_t files;
	int next;
};
bool operator==(const World &a, const World &b);
std::ostream &operator<<(std::ostream &out, const World &world);
World look(int control);

// Of a call that failed because there was no memory, or no way to user memory.
bool is_fault(int result);

} // namespace faults

// A result of a call under a fault is what it should be without, or an error for want of memory.
#define EXPECT_FAULT_OR(result, condition)                                                         \
	EXPECT_TRUE(faults::is_fault(result) || (condition)) << #result " is " << (result)
