// SPDX-License-Identifier: GPL-2.0-only
#include "faults.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace faults {

namespace {

const std::string debugfs = "/sys/kernel/debug/";

bool is_available()
{
	return access("/proc/thread-self/fail-nth", W_OK) == 0 &&
		access("/sys/kernel/debug/failslab/ignore-gfp-wait", W_OK) == 0 &&
		access("/sys/kernel/debug/fail_page_alloc/ignore-gfp-wait", W_OK) == 0 &&
		access("/sys/kernel/debug/fail_usercopy/verbose", W_OK) == 0;
}

// FAULTS_POINT=N in the environment: only the Nth point, and the kernel log says where that is.
unsigned only_point()
{
	const char *value = std::getenv("FAULTS_POINT");
	return value ? static_cast<unsigned>(std::strtoul(value, nullptr, 10)) : 0;
}

// A file of the kernel's that is given a value, and its old one back in the end.
class Knob {
public:
	Knob(std::string path, const std::string &value) : path_(std::move(path))
	{
		std::ifstream(path_) >> before_;
		set(value);
	}
	Knob(const Knob &) = delete;
	Knob &operator=(const Knob &) = delete;
	~Knob() { std::ofstream(path_) << before_ << std::flush; }

private:
	void set(const std::string &value) const
	{
		std::ofstream file(path_);
		file << value << std::flush;
		if (!file)
			throw std::runtime_error("cannot set " + path_);
	}
	std::string path_;
	std::string before_;
};

// They are put back in the reverse order.
class Knobs {
public:
	Knobs() = default;
	Knobs(const Knobs &) = delete;
	Knobs &operator=(const Knobs &) = delete;
	~Knobs()
	{
		while (!knobs_.empty())
			knobs_.pop_back();
	}
	void turn(const std::string &path, const std::string &value)
	{
		knobs_.push_back(std::make_unique<Knob>(path, value));
	}

private:
	std::vector<std::unique_ptr<Knob>> knobs_;
};

// What may fail: with fail-nth anything; beyond it, where a thread asks for that (make-it-fail),
// all of its allocations.
class Injection {
public:
	Injection()
	{
		const char *verbose = only_point() ? "2" : "0";
		for (const std::string kind : {"failslab/", "fail_page_alloc/"}) {
			set(debugfs + kind + "task-filter", "Y"); // first, and undone last
			set(debugfs + kind + "ignore-gfp-wait", "N");
			set(debugfs + kind + "interval", "1");
			set(debugfs + kind + "space", "0");
			set(debugfs + kind + "times", "1000000000");
			set(debugfs + kind + "verbose", verbose);
			set(debugfs + kind + "probability", "100");
		}
		set(debugfs + "fail_page_alloc/ignore-gfp-highmem", "N");
		set(debugfs + "fail_page_alloc/min-order", "0");
		set(debugfs + "fail_usercopy/verbose", verbose);
	}

private:
	void set(const std::string &path, const std::string &value) { knobs_.turn(path, value); }
	Knobs knobs_;
};

// The files by which this thread says what shall fail.
struct Thread {
	Fd nth{open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC)};
	Fd onward{open("/proc/thread-self/make-it-fail", O_RDWR | O_CLOEXEC)};
};

Thread &thread()
{
	static Thread thread;
	return thread;
}

void put(const Fd &file, unsigned value)
{
	char text[16];
	const int length = std::snprintf(text, sizeof(text), "%u", value);
	// The value is copied from user memory: that alone may be what fails, once.
	for (int tries = 0; tries < 2; tries++)
		if (pwrite(file.get(), text, static_cast<std::size_t>(length), 0) == length)
			return;
	throw std::system_error(errno, std::generic_category(), "fail-nth");
}

struct Row {
	std::string operation;
	Mode mode;
	Tally tally;
};

std::vector<Row> &table()
{
	static std::vector<Row> table;
	return table;
}

class Injections : public testing::Environment {
	void SetUp() override
	{
		if (!is_available())
			return;
		injection_ = std::make_unique<Injection>();
		thread();
		mlockall(MCL_CURRENT);
	}
	void TearDown() override
	{
		injection_.reset();
		std::printf("\n%-32s %-7s %7s %7s %9s\n", "operation", "fails", "points", "errors",
			    "absorbed");
		Tally sum;
		for (const auto &[operation, mode, tally] : table()) {
			std::printf("%-32s %-7s %7u %7u %9u\n", operation.c_str(),
				    to_string(mode).c_str(), tally.points, tally.errors,
				    tally.absorbed());
			sum.points += tally.points;
			sum.errors += tally.errors;
		}
		std::printf("%-32s %-7s %7u %7u %9u\n\n", "all", "", sum.points, sum.errors,
			    sum.absorbed());
	}
	std::unique_ptr<Injection> injection_;
};

const auto *const environment = testing::AddGlobalTestEnvironment(new Injections);

} // namespace

std::vector<Mode> modes()
{
	if (!is_available())
		return {Mode::None};
	return {Mode::None, Mode::Once, Mode::Onward};
}

std::string to_string(Mode mode)
{
	switch (mode) {
	case Mode::Once:
		return "once";
	case Mode::Onward:
		return "onward";
	default:
		return "nothing";
	}
}

std::ostream &operator<<(std::ostream &out, Mode mode)
{
	return out << to_string(mode) << " fails";
}

std::string name_of(const testing::TestParamInfo<Mode> &info)
{
	auto name = to_string(info.param) + "Fails";
	name[0] = static_cast<char>(std::toupper(name[0]));
	return name;
}

void Fault::arm()
{
	if (mode_ == Mode::None)
		return;
	if (mode_ == Mode::Onward)
		put(thread().onward, 1);
	put(thread().nth, number_);
}

void Fault::disarm()
{
	if (mode_ == Mode::None)
		return;
	const int error = errno;
	// What is left of the count; where it can't be read the fault has come just now.
	char text[16]{};
	const bool is_read = pread(thread().nth.get(), text, sizeof(text) - 1, 0) > 0;
	const auto left = is_read ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : 1U;
	injected_ = left == 0;
	passed_ = number_ - left;
	put(thread().nth, 0);
	if (mode_ == Mode::Onward)
		put(thread().onward, 0);
	errno = error;
}

Tally at_every_point(std::string_view operation, Mode mode,
		     const std::function<bool(Fault &)> &attempt)
{
	return at_points(operation, mode, {}, attempt);
}

Tally at_points(std::string_view operation, Mode mode, Sampling sampling,
		const std::function<bool(Fault &)> &attempt)
{
	// How many points there are may differ from attempt to attempt (a cache is filled, a
	// collector is further on), so some that come to nothing are made before it is believed
	// that there are no more.
	constexpr int patience = 6;
	Tally tally;
	int missed = 0;
	for (unsigned number = std::max(1U, only_point());
	     missed < (mode == Mode::None ? 1 : patience);
	     number = number < sampling.first ? std::min(number + sampling.stride, sampling.first)
					      : number + 1) {
		Fault fault(mode, number);
		const bool error = attempt(fault);
		EXPECT_FALSE(error && !fault.injected()) << operation << " fails without a fault";
		if (testing::Test::HasFailure()) {
			ADD_FAILURE() << operation << ", point " << number
				      << "; where that is: FAULTS_POINT=" << number
				      << " --gtest_filter=THIS_TEST, and see the kernel log";
			break;
		}
		missed = fault.injected() ? 0 : missed + 1;
		tally.points += fault.injected();
		tally.errors += error;
		if (only_point())
			break;
	}
	if (mode != Mode::None)
		table().push_back({std::string(operation), mode, tally});
	return tally;
}

bool operator==(const World &a, const World &b)
{
	return a.files == b.files && a.next == b.next && a.states.size() == b.states.size() &&
		std::memcmp(a.states.data(), b.states.data(),
			    a.states.size() * sizeof(lunatik_list_entry)) == 0;
}

std::ostream &operator<<(std::ostream &out, const World &world)
{
	out << world.files << " files, the next is " << world.next;
	for (const auto &entry : world.states)
		out << "; " << entry.name << " (" << entry.id << "), " << entry.users << " users, "
		    << entry.curralloc << " of " << entry.maxalloc << " bytes";
	return out;
}

World look(int control)
{
	const std::filesystem::directory_iterator files("/proc/self/fd"); // one of them its own
	const auto count = static_cast<std::size_t>(std::distance(begin(files), end(files)));
	return {list(control), count, Fd(dup(control)).get()};
}

bool is_fault(int result)
{
	return result == -ENOMEM || result == -EFAULT;
}

// ---- the injection itself ----------------------------------------------------------------------

class Injecting : public testing::Test {
protected:
	void SetUp() override
	{
		if (!is_available())
			GTEST_SKIP()
				<< "this kernel has no fault injection (tests/vm/kernels/debug "
				   "has): everything here was tried without faults alone";
	}
	// What a call that allocates says, with a fault.
	static int open_something(Fault &fault)
	{
		return fault.during([] {
			const int fd = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
			const int error = errno;
			if (fd >= 0)
				close(fd);
			return fd < 0 ? -error : 0;
		});
	}
};

TEST_F(Injecting, TheNumberSaysWhichOneFails)
{
	Fault first(Mode::Once, 1);
	EXPECT_TRUE(is_fault(open_something(first)));
	EXPECT_TRUE(first.injected());
	Fault none(Mode::Once, 1'000'000);
	EXPECT_EQ(open_something(none), 0);
	EXPECT_FALSE(none.injected());
	EXPECT_EQ(Fd(open("/proc/self/status", O_RDONLY | O_CLOEXEC)).is_open(), true);
}

TEST_F(Injecting, OnwardNoAllocationSucceeds)
{
	// A second call in the same breath: once it succeeds, onward it does not.
	for (const auto mode : {Mode::Once, Mode::Onward}) {
		Fault fault(mode, 1);
		const int second = fault.during([] {
			(void)!open("/proc/self/status", O_RDONLY | O_CLOEXEC);
			const int fd = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
			if (fd >= 0)
				close(fd);
			return fd;
		});
		EXPECT_TRUE(fault.injected());
		EXPECT_EQ(second >= 0, mode == Mode::Once) << to_string(mode);
	}
}

} // namespace faults
