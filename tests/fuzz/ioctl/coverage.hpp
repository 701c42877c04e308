// SPDX-License-Identifier: GPL-2.0-only
// Which code of the module ran: as the kernel records it (KCOV), in numbers that hold across boots.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// Where the module's code is. A place in it is numbered by its distance from the start of .text, in
// units of four bytes: the calls that record are five bytes long, so no two share a number.
inline constexpr std::size_t places = std::size_t{1} << 18;

// Sections of the module as they were loaded.
std::uint64_t section_address(const std::string &section);

// A set of places, also for memory that processes share.
class Places {
public:
	void add(std::uint32_t place)
	{
		words_[place / 64].fetch_or(std::uint64_t{1} << place % 64,
					    std::memory_order_relaxed);
	}
	[[nodiscard]] bool has(std::uint32_t place) const
	{
		return words_[place / 64].load(std::memory_order_relaxed) >> place % 64 & 1;
	}
	void clear();
	void add_to(std::vector<std::uint32_t> &list) const;
	[[nodiscard]] std::size_t count() const;

private:
	std::atomic<std::uint64_t> words_[places / 64] = {};
};

// Records the code that one thread at a time runs in the module.
class Recorder {
public:
	Recorder();
	Recorder(const Recorder &) = delete;
	Recorder &operator=(const Recorder &) = delete;
	~Recorder();

	// Whether this kernel can record at all.
	static bool is_possible();

	// For the calling thread, until that ends.
	void begin();
	// Move what was recorded to a set.
	void move_to(Places &set);
	// Forget what was recorded.
	void drop();
	// How often the recording had no room for more.
	[[nodiscard]] unsigned overflows() const { return overflows_; }

private:
	static constexpr std::size_t room = 131072;
	int file_ = -1;
	std::uint64_t *area_ = nullptr;
	std::uint64_t text_ = 0;
	unsigned overflows_ = 0;
};

// The places that exist: lines "SECTION OFFSET FILE", as ./sites lists them.
struct Site {
	std::uint32_t place;
	std::string file;
};
std::vector<Site> read_sites(const std::string &path);
