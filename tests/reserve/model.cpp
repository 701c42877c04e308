// SPDX-License-Identifier: GPL-2.0-only
#include "model.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <new>

namespace reserve {

namespace {

void *new_area(std::size_t size)
{
	void *area = std::aligned_alloc(page, size);
	if (area == nullptr)
		throw std::bad_alloc();
	// An area of the kernel's is not zero either, unless that is asked for.
	std::memset(area, 0xa5, size);
	return area;
}

std::uintptr_t address(const void *block)
{
	return reinterpret_cast<std::uintptr_t>(block);
}

} // namespace

void Model::Free::operator()(void *area) const
{
	std::free(area);
}

Model::Model(std::size_t size)
    : area_(new_area(size)), reserve_(lunatik_reserve_init(area_.get(), size))
{
}

Model::~Model() = default;

std::uintptr_t Model::begin() const
{
	return address(reserve_) + lunatik_reserve_overhead(reserve_);
}

std::uintptr_t Model::end() const
{
	return address(reserve_) + lunatik_reserve_size(reserve_);
}

std::size_t Model::room() const
{
	return end() - begin();
}

std::size_t Model::gap(std::uintptr_t from) const
{
	const auto next = blocks_.lower_bound(from);
	return (next == blocks_.end() ? end() : next->first) - from;
}

// Of each gap: where it begins, and how long it is.
template <typename Visit>
void Model::each_gap(Visit &&visit) const
{
	std::uintptr_t at = begin();
	visit(at, gap(at));
	for (const auto &[block, what] : blocks_) {
		at = block + units_of(what.size) * unit;
		visit(at, gap(at));
	}
}

std::size_t Model::longest() const
{
	std::size_t longest = 0;
	each_gap([&](std::uintptr_t, std::size_t size) { longest = std::max(longest, size); });
	return longest;
}

bool Model::page_is_free() const
{
	bool found = false;
	each_gap([&](std::uintptr_t at, std::size_t size) {
		found = found || (at + page - 1) / page * page + page <= at + size;
	});
	return found;
}

void Model::count()
{
	most_ = std::max(most_, units_);
	wrong_ += lunatik_reserve_used(reserve_) != units_ * unit;
	wrong_ += lunatik_reserve_peak(reserve_) != most_ * unit;
}

void *Model::note(void *block, std::size_t size, bool is_page)
{
	const auto at = address(block);
	const auto next = blocks_.lower_bound(at);
	const auto before = next == blocks_.begin() ? blocks_.end() : std::prev(next);
	wrong_ += at % unit != 0 || at < begin() || at + units_of(size) * unit > end();
	wrong_ += next != blocks_.end() && next->first < at + units_of(size) * unit;
	wrong_ += before != blocks_.end() &&
		before->first + units_of(before->second.size) * unit > at;
	const Block what{size, ++fill_, is_page};
	std::memset(block, what.fill, size);
	blocks_[at] = what;
	units_ += units_of(size);
	wrong_ += lunatik_reserve_isinpage(reserve_, block) != is_page;
	wrong_ += lunatik_reserve_isinpage(reserve_, static_cast<char *>(block) + size - 1) !=
		is_page;
	count();
	return block;
}

void *Model::make(std::size_t size)
{
	void *block = lunatik_reserve_new(reserve_, size);
	if (block != nullptr)
		return note(block, size);
	// A long block may be refused where the run is no sixteenth longer.
	const std::size_t units = units_of(size);
	wrong_ += longest() / unit >= (units < 32 ? units : units + units / 16 + 1);
	return nullptr;
}

void *Model::make_page()
{
	void *block = lunatik_reserve_newpage(reserve_);
	if (block == nullptr) {
		wrong_ += page_is_free();
		return nullptr;
	}
	wrong_ += address(block) % page != 0;
	return note(block, page, true);
}

void Model::free(void *block)
{
	const auto at = blocks_.find(address(block));
	const Block what = at->second;
	wrong_ += !is_full(at->first, what);
	blocks_.erase(at);
	units_ -= units_of(what.size);
	if (what.page)
		lunatik_reserve_freepage(reserve_, block);
	else
		lunatik_reserve_free(reserve_, block, what.size);
	count();
}

bool Model::resize(void *block, std::size_t size)
{
	const auto at = address(block);
	const Block old = blocks_.at(at);
	const std::size_t behind = at + units_of(old.size) * unit;
	const bool fits = units_of(size) <= units_of(old.size) + gap(behind) / unit;
	const bool done = lunatik_reserve_resize(reserve_, block, old.size, size);
	wrong_ += done != fits;
	wrong_ += !is_full(at, {std::min(size, old.size), old.fill, false});
	if (!done)
		return false;
	blocks_.erase(at);
	units_ -= units_of(old.size);
	note(block, size);
	return true;
}

void *Model::move(void *block, std::size_t size)
{
	if (!is_page(block) && resize(block, size))
		return block;
	void *moved = make(size);
	if (moved != nullptr)
		free(block);
	return moved;
}

bool Model::whole() const
{
	return std::all_of(blocks_.begin(), blocks_.end(),
			   [](const auto &block) { return is_full(block.first, block.second); });
}

void *Model::block(std::size_t nth) const
{
	return reinterpret_cast<void *>(
		std::next(blocks_.begin(), static_cast<std::ptrdiff_t>(nth))->first);
}

bool Model::is_page(void *block) const
{
	return blocks_.at(address(block)).page;
}

std::size_t Model::size(void *block) const
{
	return blocks_.at(address(block)).size;
}

bool Model::is_full(std::uintptr_t block, const Block &what)
{
	const auto *bytes = reinterpret_cast<const std::uint8_t *>(block);
	return std::all_of(bytes, bytes + what.size,
			   [&](std::uint8_t byte) { return byte == what.fill; });
}

} // namespace reserve
