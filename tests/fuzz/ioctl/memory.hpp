// SPDX-License-Identifier: GPL-2.0-only
// Memory that a process gives to the kernel, and that is not what it seems.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>

#include <sys/mman.h>

inline constexpr std::size_t page = 4096;

// Memory at whose end nothing is mapped. It lives as long as the process.
class Area {
public:
	explicit Area(std::size_t size) : size_((size + page - 1) / page * page)
	{
		void *start = mmap(nullptr, size_ + page, PROT_READ | PROT_WRITE,
				   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
		if (start == MAP_FAILED)
			throw std::bad_alloc();
		end_ = static_cast<std::byte *>(start) + size_;
		mprotect(end_, page, PROT_NONE);
	}
	[[nodiscard]] std::byte *end() const { return end_; }
	[[nodiscard]] std::byte *last(std::uint64_t size) const
	{
		return end_ - std::min<std::uint64_t>(size, size_);
	}

private:
	std::size_t size_;
	std::byte *end_;
};

// One page that is written here and can only be read there.
class ReadOnly {
public:
	ReadOnly()
	{
		void *here = mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
				  -1, 0);
		if (here == MAP_FAILED)
			throw std::bad_alloc();
		void *there = mremap(here, 0, page, MREMAP_MAYMOVE);
		if (there == MAP_FAILED || mprotect(there, page, PROT_READ) < 0)
			throw std::bad_alloc();
		here_ = static_cast<std::byte *>(here);
		there_ = static_cast<std::byte *>(there);
	}
	std::byte *put(std::span<const std::byte> bytes) const
	{
		std::copy_n(bytes.begin(), std::min(bytes.size(), page), here_);
		return there_;
	}

private:
	std::byte *here_;
	std::byte *there_;
};

// Memory that changes all the time: its bytes, and whether it is there.
class Racing {
public:
	[[nodiscard]] std::byte *place(unsigned which) const
	{
		return area_.last((which + 1) * page);
	}
	void change()
	{
		state_ = state_ * 6364136223846793005U + 1442695040888963407U;
		std::byte *where = place(static_cast<unsigned>(state_ >> 33) % pages);
		switch ((state_ >> 40) % 4) {
		case 0:
			mprotect(where, page, (state_ >> 45) & 1 ? PROT_NONE : PROT_READ);
			break;
		case 1:
			madvise(where, page, MADV_DONTNEED);
			break;
		default:
			mprotect(where, page, PROT_READ | PROT_WRITE);
			// Every struct that may lie here ends at the end of a page.
			where[page - 1 - (state_ >> 48) % 160] =
				static_cast<std::byte>(state_ >> 56);
		}
	}
	static constexpr unsigned pages = 6;

private:
	Area area_{pages * page};
	std::uint64_t state_ = 1;
};
