// SPDX-License-Identifier: GPL-2.0-only
// A reserve whose blocks are known: where they are, what is in each of them, and what is free.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

extern "C" {
#include "driver/reserve.h"
}

namespace reserve {

constexpr std::size_t unit = LUNATIK_RESERVE_UNIT;
constexpr std::size_t page = LUNATIK_RESERVE_PAGE;

constexpr std::size_t units_of(std::size_t bytes)
{
	return bytes / unit + (bytes % unit != 0 ? 1 : 0);
}

// Wrong where a block overlaps another one or lies outside of the area, where it is not what it
// was left as, where the reserve counts otherwise, or refuses what there is room for.
class Model {
public:
	explicit Model(std::size_t size);
	Model(const Model &) = delete;
	Model &operator=(const Model &) = delete;
	~Model();

	// A block, or NULL. A block is full of bytes of its own.
	void *make(std::size_t size);
	void *make_page();
	void free(void *block);
	bool resize(void *block, std::size_t size); // no page

	// As an allocator, of a block or a page: where it is, or elsewhere; NULL: there is no room,
	// and it is as before.
	void *move(void *block, std::size_t size);

	// Every block is what it was left as.
	[[nodiscard]] bool whole() const;

	[[nodiscard]] lunatik_reserve *get() const { return reserve_; }
	[[nodiscard]] std::size_t blocks() const { return blocks_.size(); }
	[[nodiscard]] std::size_t bytes() const { return units_ * unit; }
	// The NTH of the blocks, by address.
	[[nodiscard]] void *block(std::size_t nth) const;
	[[nodiscard]] std::size_t size(void *block) const;
	[[nodiscard]] bool is_page(void *block) const;
	// What blocks can take, in bytes.
	[[nodiscard]] std::size_t room() const;
	// The bytes in the longest free run.
	[[nodiscard]] std::size_t longest() const;

	// How often something was wrong.
	[[nodiscard]] int wrong() const { return wrong_; }

private:
	struct Block {
		std::size_t size;
		std::uint8_t fill;
		bool page;
	};
	struct Free {
		void operator()(void *area) const;
	};

	void *note(void *block, std::size_t size, bool is_page = false);
	void count();
	// The free bytes from there up to the next block or the end.
	[[nodiscard]] std::size_t gap(std::uintptr_t from) const;
	[[nodiscard]] bool page_is_free() const;
	template <typename Visit>
	void each_gap(Visit &&visit) const;
	[[nodiscard]] std::uintptr_t begin() const;
	[[nodiscard]] std::uintptr_t end() const;
	[[nodiscard]] static bool is_full(std::uintptr_t block, const Block &what);

	std::unique_ptr<void, Free> area_;
	lunatik_reserve *reserve_;
	std::map<std::uintptr_t, Block> blocks_;
	std::size_t units_ = 0;
	std::size_t most_ = 0;
	std::uint8_t fill_ = 0;
	int wrong_ = 0;
};

} // namespace reserve
