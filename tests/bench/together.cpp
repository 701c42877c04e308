// SPDX-License-Identifier: GPL-2.0-only
#include "together.hpp"

#include "device.hpp"
#include "measure.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <exception>
#include <new>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint64_t cap = 1 << 20;
constexpr std::size_t most = 4;
constexpr double duration = 0.5e9; // ns
constexpr int attempts = 7;

// What the processes of one attempt share.
struct Shared {
	std::atomic<std::size_t> ready;
	std::atomic<bool> begun;
	std::array<std::atomic<std::uint64_t>, most> done; // runs
};
static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

class Mapping {
public:
	Mapping()
	    : address_(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
			    MAP_SHARED | MAP_ANONYMOUS, -1, 0))
	{
		if (address_ == MAP_FAILED) {
			throw std::system_error(errno, std::generic_category(), "mmap");
		}
		shared_ = new (address_) Shared{};
	}
	Mapping(const Mapping &) = delete;
	Mapping &operator=(const Mapping &) = delete;
	~Mapping() { munmap(address_, sizeof(Shared)); }

	Shared *operator->() const { return shared_; }

private:
	void *address_;
	Shared *shared_ = nullptr;
};

void run_for_a_while(Shared &shared, std::size_t number, int state)
{
	Run run(state, "return 1");
	shared.ready++;
	while (!shared.begun) {
	}
	const auto end = now() + duration;
	std::uint64_t count = 0;
	for (; now() < end; count++) {
		run();
	}
	shared.done.at(number) = count;
}

// A process for each of the files, at a time: how many runs each did.
std::vector<double> runs(std::span<const int> files)
{
	const Mapping mapping;
	std::vector<pid_t> processes;
	for (std::size_t i = 0; i < files.size(); i++) {
		const pid_t pid = fork();
		if (pid < 0) {
			throw std::system_error(errno, std::generic_category(), "fork");
		}
		if (pid == 0) {
			try {
				run_for_a_while(*mapping.operator->(), i, files[i]);
				_exit(0);
			} catch (const std::exception &error) {
				std::fprintf(stderr, "scale_bench: %s\n", error.what());
				_exit(1);
			}
		}
		processes.push_back(pid);
	}
	while (mapping->ready < files.size()) {
		usleep(1000);
	}
	mapping->begun = true;
	bool failed = false;
	for (const auto pid : processes) {
		int status = 0;
		failed = waitpid(pid, &status, 0) != pid || status != 0 || failed;
	}
	if (failed) {
		throw std::runtime_error("a process has failed");
	}
	return {mapping->done.begin(), mapping->done.begin() + static_cast<int>(files.size())};
}

double sum(const std::vector<double> &counts)
{
	return std::accumulate(counts.begin(), counts.end(), 0.0);
}

double median(std::vector<double> values)
{
	const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
	std::nth_element(values.begin(), middle, values.end());
	return *middle;
}

} // namespace

void together(const std::function<void(const Figure &)> &report)
{
	const auto control = open_control();
	const State first(control.get(), "bench-1", cap);
	const State second(control.get(), "bench-2", cap);
	const std::vector<int> one{first.fd()};
	const std::vector<int> two{first.fd(), second.fd()};
	const std::vector<int> four(most, first.fd());

	// Side by side, because the machine is not equally fast at all times.
	std::vector<double> apart;
	std::vector<double> at_one;
	std::vector<double> fairness;
	for (int i = 0; i < attempts; i++) {
		const auto alone = sum(runs(one));
		apart.push_back(sum(runs(two)) / alone);
		const auto four_runs = runs(four);
		at_one.push_back(sum(four_runs) / alone);
		const auto [slowest, fastest] = std::ranges::minmax(four_runs);
		fairness.push_back(slowest / fastest);
	}
	const auto tell = [&](const char *name, const std::vector<double> &ratios) {
		report({.name = name, .unit = Unit::ratio, .value = median(ratios)});
	};
	tell("two-states-on-two-processors/one", apart);
	tell("four-processes-on-one-state/one", at_one);
	tell("slowest/fastest-of-the-four", fairness);
}
