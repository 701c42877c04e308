// SPDX-License-Identifier: GPL-2.0-only
#include "machine.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr auto page = 4 * KiB;

// The number behind a word in a file of the kernel's, summed where it is there more than once.
std::int64_t sum_of(const char *path, const std::string &wanted)
{
	std::ifstream file(path);
	std::int64_t sum = 0;
	for (std::string word; file >> word;) {
		std::int64_t number = 0;
		if (word == wanted && file >> number)
			sum += number;
	}
	return sum;
}

void put(const std::filesystem::path &file, const std::string &text)
{
	std::ofstream(file) << text << std::flush;
}

// What a parameter of the module says, or a default where there is none.
std::int64_t parameter(const char *name, std::int64_t otherwise)
{
	std::int64_t value = 0;
	std::ifstream(std::string("/sys/module/lunatik/parameters/") + name) >> value;
	return value > 0 ? value : otherwise;
}

} // namespace

std::int64_t available()
{
	return sum_of("/proc/meminfo", "MemAvailable:") * KiB +
		sum_of("/proc/zoneinfo", "count:") * page;
}

std::int64_t settled()
{
	// The shadow of mapped pages goes when the kernel purges the mappings that are no more, as
	// it does before it makes the text of a module read-only.
	if (is_watched())
		std::system("modprobe lunatik_test && rmmod lunatik_test");
	put("/proc/sys/vm/drop_caches", "3");
	// Objects that a cache or the quarantine of KASAN keeps go back too.
	for (const auto &cache : std::filesystem::directory_iterator("/sys/kernel/slab"))
		put(cache.path() / "shrink", "1");
	return available();
}

Limits limits()
{
	const std::int64_t total = sum_of("/proc/meminfo", "MemTotal:") * KiB;
	const std::int64_t all = parameter("max_memory", total / 8);
	return {.user = parameter("max_memory_per_user", total / 16),
		.unprivileged = all - all / 8,
		.user_states = static_cast<unsigned>(parameter("max_states_per_user", 64))};
}

KernelLog::KernelLog() : file_(open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC))
{
	lseek(file_.get(), 0, SEEK_END);
}

std::string KernelLog::trouble()
{
	static const std::regex bad(
		"Out of memory|oom-kill|invoked oom-killer|WARNING:|BUG:|blocked for more than|stall");
	std::string record(8192, '\0');
	for (;;) {
		const auto got = read(file_.get(), record.data(), record.size());
		if (got < 0 && errno == EPIPE) // some were overwritten
			continue;
		if (got <= 0)
			return "";
		const std::string line(record, 0, static_cast<std::size_t>(got));
		if (std::regex_search(line, bad))
			return line.substr(0, line.find('\n'));
	}
}

void *map_shared(std::size_t size)
{
	void *start =
		mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (start == MAP_FAILED)
		throw std::bad_alloc();
	return start;
}

void unmap_shared(void *start, std::size_t size)
{
	munmap(start, size);
}

Bystander::Bystander() : process_([this] { return live(*life_); }) {}

int Bystander::live(Life &life)
{
	// Whom the OOM killer would take first of those who may be taken.
	put("/proc/self/oom_score_adj", "500");
	if (setresgid(3000, 3000, 3000) < 0 || setresuid(3000, 3000, 3000) < 0)
		return 1;
	std::vector<unsigned> own(16 * MiB / sizeof(unsigned));
	for (unsigned round = 1;; round++) {
		for (std::size_t i = 0; i < own.size(); i += 512)
			if (std::exchange(own[i], round) != round - 1)
				life.failed = true;
		life.rounds = round;
		usleep(20'000);
	}
}

bool Bystander::is_well() const
{
	const unsigned before = life_->rounds;
	return eventually([&] { return process_.has_ended() || life_->rounds > before + 1; }) &&
		!process_.has_ended() && !life_->failed;
}
