// SPDX-License-Identifier: GPL-2.0-only
#include "model.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iterator>

extern "C" {

void *lunatik_alloc_getpage(lunatik_arena *a, bool force)
{
	auto *host = reinterpret_cast<arena::Host *>(a);
	const bool full = host->pages_max >= 0 &&
		host->pages.size() >= static_cast<std::size_t>(host->pages_max);
	if (full && !force)
		return nullptr;
	host->forced += full ? 1 : 0;
	void *page = std::aligned_alloc(arena::page_size, arena::page_size);
	std::memset(page, 0xa5, arena::page_size); // pages of the kernel's are not zero either
	host->pages.insert(page);
	return page;
}

void lunatik_alloc_putpage(lunatik_arena *a, void *page)
{
	auto *host = reinterpret_cast<arena::Host *>(a);
	if (host->pages.erase(page) != 1)
		std::abort();
	std::free(page);
}

} // extern "C"

namespace arena {

Model::~Model()
{
	for (void *page : host_.pages)
		std::free(page);
}

void *Model::make(std::size_t size, bool force)
{
	void *block = size <= LUNATIK_ARENA_MAX ? lunatik_arena_new(&host_.arena, size, force)
						: lunatik_extent_new(&host_.arena, size, force);
	if (block == nullptr)
		return nullptr;
	wrong_ += in_a_page(block, size) && blocks_.count(block) == 0 ? 0 : 1;
	const Block what{size, ++fill_};
	std::memset(block, what.fill, size);
	blocks_[block] = what;
	bytes_ += size;
	return block;
}

void Model::free(void *block)
{
	const auto at = blocks_.find(block);
	wrong_ += is_full(block, at->second) ? 0 : 1;
	const std::size_t size = at->second.size;
	bytes_ -= size;
	blocks_.erase(at);
	if (lunatik_extent_isone(block))
		lunatik_extent_free(&host_.arena, block, size);
	else
		lunatik_arena_free(&host_.arena, block);
}

// The block has another size, and is full to it.
void *Model::rename(void *block, std::size_t size)
{
	Block &what = blocks_.at(block);
	bytes_ += size;
	bytes_ -= what.size;
	what.size = size;
	std::memset(block, what.fill, size);
	return block;
}

bool Model::grow(void *block, std::size_t size)
{
	wrong_ += is_full(block, blocks_.at(block)) ? 0 : 1;
	if (!lunatik_extent_isone(block) ||
	    !lunatik_extent_resize(&host_.arena, block, blocks_.at(block).size, size))
		return false;
	rename(block, size);
	return true;
}

void *Model::shrink(void *block, std::size_t size)
{
	const std::size_t old = blocks_.at(block).size;
	const bool extent = lunatik_extent_isone(block);
	if (extent && size > LUNATIK_ARENA_MAX) {
		wrong_ += lunatik_extent_resize(&host_.arena, block, old, size) ? 0 : 1;
		return rename(block, size);
	}
	if (!extent && lunatik_arena_fits(block, size))
		return rename(block, size);
	void *smaller = make(size);
	if (smaller == nullptr) { // it stays as large as it is, and is called small
		if (extent)
			lunatik_extent_resize(&host_.arena, block, old, size);
		return rename(block, size);
	}
	free(block);
	return smaller;
}

bool Model::whole() const
{
	return std::all_of(blocks_.begin(), blocks_.end(),
			   [](const auto &block) { return is_full(block.first, block.second); });
}

void *Model::block(std::size_t nth) const
{
	return std::next(blocks_.begin(), static_cast<std::ptrdiff_t>(nth))->first;
}

bool Model::in_a_page(const void *block, std::size_t size) const
{
	const auto at = reinterpret_cast<std::uintptr_t>(block);
	void *page = reinterpret_cast<void *>(at / page_size * page_size);
	const std::size_t part = size <= LUNATIK_ARENA_MAX ? LUNATIK_SLAB_SIZE : page_size;
	return host_.pages.count(page) == 1 && at % 8 == 0 && at / part == (at + size - 1) / part &&
		at % page_size >= sizeof(lunatik_arenapage);
}

bool Model::is_full(const void *block, const Block &what)
{
	const auto *bytes = static_cast<const std::uint8_t *>(block);
	return std::all_of(bytes, bytes + what.size,
			   [&](std::uint8_t byte) { return byte == what.fill; });
}

} // namespace arena
