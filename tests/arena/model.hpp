// SPDX-License-Identifier: GPL-2.0-only
// An arena whose blocks are known: what is in each of them, and what all of them may take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>

extern "C" {
#include "driver/arena.h"
#include "driver/extent.h"
}

namespace arena {

constexpr std::size_t page_size = LUNATIK_ARENA_PAGE;

// The host has the arena as its first member, so that the arena leads to it.
struct Host {
	lunatik_arena arena{};
	std::set<void *> pages;
	long pages_max = -1; // then there is no other, unless by force; < 0: no limit
	std::size_t forced = 0;
};

// The largest block that is not made by the machine.
constexpr std::size_t largest = LUNATIK_EXTENT_MAX;

// Wrong where a block is not what it was left as, or lies where no page of the arena is. Blocks
// that overlap are found by what is in them.
class Model {
public:
	Model() = default;
	Model(const Model &) = delete;
	Model &operator=(const Model &) = delete;
	~Model();

	// A block, or NULL. A block is full of bytes of its own.
	void *make(std::size_t size, bool force = false);
	void free(void *block);
	bool trim() { return lunatik_arena_trim(&host_.arena); }

	// As the allocator shrinks: where it is, into a block of the new size, or not at all.
	void *shrink(void *block, std::size_t size);
	// An extent grows where it is, or not at all.
	bool grow(void *block, std::size_t size);

	// Every block is what it was left as.
	[[nodiscard]] bool whole() const;

	[[nodiscard]] Host &host() { return host_; }
	[[nodiscard]] std::size_t pages() const { return host_.pages.size(); }
	[[nodiscard]] std::size_t blocks() const { return blocks_.size(); }
	[[nodiscard]] std::size_t bytes() const { return bytes_; }
	// The NTH of the blocks, by address.
	[[nodiscard]] void *block(std::size_t nth) const;
	[[nodiscard]] std::size_t size(void *block) const { return blocks_.at(block).size; }

	// How often a block was wrong.
	[[nodiscard]] int wrong() const { return wrong_; }

private:
	struct Block {
		std::size_t size;
		std::uint8_t fill;
	};

	void *rename(void *block, std::size_t size);
	[[nodiscard]] bool in_a_page(const void *block, std::size_t size) const;
	[[nodiscard]] static bool is_full(const void *block, const Block &what);

	Host host_;
	std::map<void *, Block> blocks_;
	std::size_t bytes_ = 0;
	std::uint8_t fill_ = 0;
	int wrong_ = 0;
};

} // namespace arena
