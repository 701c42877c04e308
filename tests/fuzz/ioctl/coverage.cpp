// SPDX-License-Identifier: GPL-2.0-only
#include "coverage.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <fstream>
#include <map>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <linux/kcov.h>

namespace {

constexpr const char *kcov = "/sys/kernel/debug/kcov";

} // namespace

std::uint64_t section_address(const std::string &section)
{
	std::ifstream file("/sys/module/lunatik/sections/" + section);
	std::uint64_t address = 0;
	if (!(file >> std::hex >> address))
		throw std::runtime_error("cannot tell where " + section + " of the module is");
	return address;
}

void Places::clear()
{
	for (auto &word : words_)
		word.store(0, std::memory_order_relaxed);
}

void Places::add_to(std::vector<std::uint32_t> &list) const
{
	for (std::uint32_t i = 0; i < places / 64; i++)
		for (auto word = words_[i].load(std::memory_order_relaxed); word; word &= word - 1)
			list.push_back(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
}

std::size_t Places::count() const
{
	std::size_t sum = 0;
	for (const auto &word : words_)
		sum += static_cast<std::size_t>(
			std::popcount(word.load(std::memory_order_relaxed)));
	return sum;
}

bool Recorder::is_possible()
{
	return access(kcov, R_OK | W_OK) == 0;
}

Recorder::Recorder()
{
	if (!is_possible())
		return;
	text_ = section_address(".text");
	file_ = open(kcov, O_RDWR | O_CLOEXEC);
	if (file_ < 0 || ioctl(file_, KCOV_INIT_TRACE, room) < 0)
		throw std::system_error(errno, std::generic_category(), kcov);
	void *area =
		mmap(nullptr, room * sizeof(*area_), PROT_READ | PROT_WRITE, MAP_SHARED, file_, 0);
	if (area == MAP_FAILED)
		throw std::system_error(errno, std::generic_category(), kcov);
	area_ = static_cast<std::uint64_t *>(area);
}

Recorder::~Recorder()
{
	if (area_)
		munmap(area_, room * sizeof(*area_));
	if (file_ >= 0)
		close(file_);
}

void Recorder::begin()
{
	if (file_ >= 0 && ioctl(file_, KCOV_ENABLE, KCOV_TRACE_PC) < 0)
		throw std::system_error(errno, std::generic_category(), "KCOV_ENABLE");
}

void Recorder::move_to(Places &set)
{
	if (!area_)
		return;
	const auto recorded =
		std::min<std::uint64_t>(__atomic_load_n(area_, __ATOMIC_RELAXED), room - 1);
	for (std::uint64_t i = 1; i <= recorded; i++) {
		const std::uint64_t place = (area_[i] - text_) / 4;
		if (place < places && !set.has(static_cast<std::uint32_t>(place)))
			set.add(static_cast<std::uint32_t>(place));
	}
	overflows_ += recorded == room - 1;
	__atomic_store_n(area_, 0, __ATOMIC_RELAXED);
}

void Recorder::drop()
{
	if (area_)
		__atomic_store_n(area_, 0, __ATOMIC_RELAXED);
}

std::vector<Site> read_sites(const std::string &path)
{
	std::vector<Site> sites;
	std::map<std::string, std::uint64_t> sections;
	std::ifstream file(path);
	std::string section;
	std::uint64_t offset = 0;
	std::string source;
	const auto text = section_address(".text");
	while (file >> section >> std::hex >> offset >> source) {
		if (!sections.contains(section))
			sections[section] = section_address(section);
		sites.push_back(
			{static_cast<std::uint32_t>((sections[section] + offset - text) / 4),
			 source});
	}
	if (sites.empty())
		throw std::runtime_error("no sites in " + path);
	return sites;
}
