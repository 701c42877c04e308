// SPDX-License-Identifier: GPL-2.0-only
// What driver/reserve.h promises, against a model.
#include "model.hpp"
#include "steps.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

#include <sys/mman.h>

namespace {

using reserve::Model;
using reserve::page;
using reserve::steps_of;
using reserve::unit;
using reserve::units_of;

constexpr std::size_t kib = 1024, mib = 1024 * kib;

std::vector<void *> fill(Model &model, std::size_t size)
{
	std::vector<void *> blocks;
	while (void *block = model.make(size))
		blocks.push_back(block);
	return blocks;
}

void free_all(Model &model)
{
	while (model.blocks() != 0)
		model.free(model.block(0));
}

// All of it is one block again.
void expect_all_back(Model &model)
{
	EXPECT_EQ(lunatik_reserve_used(model.get()), 0U);
	EXPECT_EQ(model.longest(), model.room());
	void *all = model.make(model.room());
	ASSERT_NE(all, nullptr);
	model.free(all);
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Reserve, BlocksOfEverySizeAreTheirOwnersAloneAndAligned)
{
	Model model(16 * mib);
	for (std::size_t size = 1; size <= 100 * unit; size += size < 3 * unit ? 1 : 61)
		ASSERT_NE(model.make(size), nullptr) << size;
	for (int i = 0; i < 100; i++)
		ASSERT_NE(model.make_page(), nullptr);
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	expect_all_back(model);
}

TEST(Reserve, ABlockTakesItsUnitsAndNoMore)
{
	for (std::size_t size :
	     {std::size_t{1}, unit, unit + 1, 5 * unit, 1000 * unit - 1, 1000 * unit + 1}) {
		Model model(mib);
		void *block = model.make(size);
		EXPECT_EQ(lunatik_reserve_used(model.get()), units_of(size) * unit);
		EXPECT_EQ(model.longest(), model.room() - units_of(size) * unit);
		model.free(block);
		expect_all_back(model);
	}
}

TEST(Reserve, AFullAreaIsFullToTheLastUnitAndThenGivesNull)
{
	Model model(mib);
	EXPECT_EQ(fill(model, unit).size(), model.room() / unit);
	EXPECT_EQ(lunatik_reserve_used(model.get()), model.room());
	EXPECT_EQ(model.make(1), nullptr);
	EXPECT_EQ(model.make(mib), nullptr);
	EXPECT_EQ(model.make_page(), nullptr);
	EXPECT_FALSE(model.resize(model.block(model.blocks() - 1), 2 * unit));
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	expect_all_back(model);
}

TEST(Reserve, WhatIsLargerThanTheAreaIsRefused)
{
	Model model(mib);
	for (std::size_t size :
	     {model.room() + 1, mib, std::size_t{LUNATIK_RESERVE_MAX},
	      std::size_t{LUNATIK_RESERVE_MAX} + 1, std::size_t{1} << 40, SIZE_MAX - 1, SIZE_MAX}) {
		EXPECT_EQ(model.make(size), nullptr) << size;
		void *block = model.make(1);
		EXPECT_FALSE(model.resize(block, size)) << size;
		model.free(block);
	}
	expect_all_back(model);
}

TEST(Reserve, AllOfItComesBackInWhateverOrderItIsFreed)
{
	std::mt19937 random(1);
	for (int order = 0; order < 6; order++) {
		Model model(2 * mib);
		std::vector<void *> blocks;
		for (;;) {
			void *block = random() % 3 == 0 ? model.make_page()
							: model.make(1 + random() % (40 * unit));
			if (block == nullptr)
				break;
			blocks.push_back(block);
		}
		if (order == 0)
			std::sort(blocks.begin(), blocks.end());
		else if (order == 1)
			std::sort(blocks.rbegin(), blocks.rend());
		else
			std::shuffle(blocks.begin(), blocks.end(), random);
		for (void *block : blocks)
			model.free(block);
		expect_all_back(model);
	}
}

TEST(Reserve, NeighboursThatAreFreeAreOneRun)
{
	Model model(mib);
	std::vector<void *> blocks = fill(model, unit);
	model.free(blocks[10]);
	model.free(blocks[12]);
	EXPECT_EQ(model.make(2 * unit), nullptr);
	model.free(blocks[11]); // between two
	EXPECT_EQ(model.make(3 * unit), blocks[10]);
	model.free(blocks[21]);
	model.free(blocks[20]); // before one
	EXPECT_EQ(model.make(2 * unit), blocks[20]);
	model.free(blocks[30]);
	model.free(blocks[31]); // behind one
	EXPECT_EQ(model.make(2 * unit), blocks[30]);
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Reserve, WhatABlockContainsIsNeverTakenForAFreeRun)
{
	Model model(mib);
	// Each unit looks like one, at its start and at its end.
	std::vector<void *> blocks = fill(model, unit);
	const auto write = [](void *block, std::uint32_t word) {
		std::fill_n(static_cast<std::uint32_t *>(block), unit / sizeof(word), word);
	};
	for (void *block : blocks)
		write(block, 1);
	lunatik_reserve *r = model.get();
	lunatik_reserve_free(r, blocks[100], unit);
	EXPECT_EQ(lunatik_reserve_new(r, 2 * unit), nullptr);
	EXPECT_EQ(lunatik_reserve_new(r, unit), blocks[100]);
	EXPECT_EQ(lunatik_reserve_new(r, unit), nullptr);
}

TEST(Reserve, ShrinkingNeverFailsAndGivesTheTailBack)
{
	Model model(mib);
	void *block = model.make(200 * unit);
	std::vector<void *> rest = fill(model, unit);
	for (std::size_t size = 200 * unit; size > 1; size -= std::min(size - 1, unit + 44)) {
		EXPECT_TRUE(model.resize(block, size));
		ASSERT_EQ(lunatik_reserve_used(model.get()), model.bytes());
		while (model.make(1) != nullptr)
			;
		EXPECT_EQ(lunatik_reserve_used(model.get()), model.room());
	}
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	expect_all_back(model);
}

TEST(Reserve, ABlockGrowsWhereItIsAsFarAsWhatIsBehindItIsFree)
{
	Model model(mib);
	void *first = model.make(unit), *second = model.make(10 * unit), *third = model.make(unit);
	EXPECT_FALSE(model.resize(first, 2 * unit));
	model.free(second);
	EXPECT_FALSE(model.resize(first, 12 * unit));
	EXPECT_TRUE(model.resize(first, 6 * unit));
	EXPECT_TRUE(model.resize(first, 11 * unit)); // all of it
	EXPECT_FALSE(model.resize(first, 12 * unit));
	EXPECT_TRUE(model.resize(third, model.room() - 11 * unit)); // up to the end of the area
	EXPECT_EQ(lunatik_reserve_used(model.get()), model.room());
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	expect_all_back(model);
}

// One page is free, as the last one of a run of each length that has one, or none is.
TEST(Reserve, APageIsFoundWhereverThereIsOne)
{
	constexpr std::size_t in_page = page / unit;
	for (std::size_t length = 1; length <= 40; length++)
		for (std::size_t offset = 0; offset < in_page; offset++) {
			Model model(128 * kib);
			std::vector<void *> blocks = fill(model, unit);
			const std::size_t skip =
				(page - lunatik_reserve_overhead(model.get()) % page) % page / unit;
			for (std::size_t i = 0; i < length; i++)
				model.free(blocks[skip + offset + i]);
			const bool has = (in_page - offset) % in_page + in_page <= length;
			EXPECT_EQ(model.make_page() != nullptr, has) << length << ' ' << offset;
			EXPECT_EQ(model.wrong(), 0);
		}
}

TEST(Reserve, AnAreaOfPagesIsFullOfPages)
{
	Model model(mib);
	std::vector<void *> pages;
	while (void *block = model.make_page())
		pages.push_back(block);
	EXPECT_EQ(pages.size(), model.room() / page);
	// A hole of a page's size is a page again.
	for (std::size_t i = 0; i < pages.size(); i += 2)
		model.free(pages[i]);
	for (std::size_t i = 0; i < pages.size(); i += 2)
		EXPECT_NE(model.make_page(), nullptr);
	EXPECT_EQ(model.make_page(), nullptr);
	EXPECT_EQ(model.wrong(), 0);
}

// So that a block that is left where it is can be told from those of an arena.
TEST(Reserve, APageIsToldFromABlock)
{
	Model model(mib);
	void *block = model.make(page);
	auto *first = static_cast<char *>(model.make_page());
	EXPECT_FALSE(lunatik_reserve_isinpage(model.get(), block));
	EXPECT_TRUE(lunatik_reserve_isinpage(model.get(), first));
	EXPECT_TRUE(lunatik_reserve_isinpage(model.get(), first + page - 1));
	model.free(first);
	EXPECT_FALSE(lunatik_reserve_isinpage(model.get(), first));
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Reserve, TheMostThatWasInUseIsKept)
{
	Model model(mib);
	void *block = model.make(100 * unit);
	EXPECT_TRUE(model.resize(block, 150 * unit));
	void *other = model.make_page();
	model.free(block);
	model.free(other);
	EXPECT_EQ(lunatik_reserve_peak(model.get()), 150 * unit + page);
	EXPECT_EQ(lunatik_reserve_used(model.get()), 0U);
}

TEST(Reserve, TakesLittleOfTheAreaForItself)
{
	for (std::size_t size : {64 * kib, mib, 64 * mib}) {
		Model model(size);
		EXPECT_LE(lunatik_reserve_overhead(model.get()), 2 * kib + size / 1900) << size;
	}
}

TEST(Reserve, AnAreaHasRoomForAPageOrIsRefused)
{
	for (std::size_t pages = 1; pages < 10; pages++) {
		std::unique_ptr<void, decltype(&std::free)> area(
			std::aligned_alloc(page, pages * page), std::free);
		lunatik_reserve *r = lunatik_reserve_init(area.get(), pages * page);
		EXPECT_EQ(r != nullptr, pages > 1);
		if (r != nullptr) {
			EXPECT_NE(lunatik_reserve_newpage(r), nullptr);
		}
	}
	EXPECT_EQ(lunatik_reserve_init(nullptr, LUNATIK_RESERVE_MAX + page), nullptr);
}

// The pages of it that are not touched cost the machine nothing.
TEST(Reserve, TheLargestAreaIsUsedToItsEnd)
{
	constexpr std::size_t size = LUNATIK_RESERVE_MAX;
	void *area = mmap(nullptr, size, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	ASSERT_NE(area, MAP_FAILED);
	lunatik_reserve *r = lunatik_reserve_init(area, size);
	ASSERT_NE(r, nullptr);
	const std::size_t room = size - lunatik_reserve_overhead(r);
	auto *all = static_cast<char *>(lunatik_reserve_new(r, room));
	ASSERT_EQ(all, static_cast<char *>(area) + lunatik_reserve_overhead(r));
	EXPECT_EQ(lunatik_reserve_new(r, 1), nullptr);
	EXPECT_TRUE(lunatik_reserve_resize(r, all, room, room - 100 * unit));
	EXPECT_EQ(lunatik_reserve_new(r, 100 * unit), all + room - 100 * unit);
	EXPECT_EQ(lunatik_reserve_used(r), room);
	munmap(area, size);
}

// As many free runs as there can be, and all of those that are too short in the list that a long
// block begins with.
class Holes {
public:
	explicit Holes(std::size_t size) : model(size)
	{
		std::mt19937 random(3);
		for (std::size_t i = 0;; i++) {
			const std::size_t units = i % 2 != 0 ? 1
				: i % 8 == 0                 ? 64
							     : 1 + random() % 40;
			void *block = model.make(units * unit);
			if (block == nullptr)
				break;
			(i % 2 != 0 ? walls : rooms).push_back(block);
		}
		for (void *block : rooms)
			model.free(block);
	}

	Model model;
	std::vector<void *> rooms, walls;
};

TEST(Reserve, NoCallTakesMoreStepsInALargerArea)
{
	// The basic blocks of one call, as gcc 12 makes them with sanitizers; the most were 61.
	constexpr std::uint64_t limit = 100;
	for (std::size_t size : {64 * kib, mib, 16 * mib}) {
		Holes holes(size);
		lunatik_reserve *r = holes.model.get();
		std::uint64_t most = 0;
		const auto measure = [&](auto &&call) {
			most = std::max(most, steps_of(call));
		};
		for (std::size_t units = 1; units <= 200; units++) {
			void *block = nullptr;
			measure([&] { block = lunatik_reserve_new(r, units * unit); });
			if (block == nullptr)
				continue;
			measure([&] {
				lunatik_reserve_resize(r, block, units * unit, 2 * units * unit) ||
					lunatik_reserve_resize(r, block, units * unit,
							       units * unit);
			});
			measure([&] { lunatik_reserve_resize(r, block, units * unit, unit); });
			measure([&] { lunatik_reserve_free(r, block, unit); });
		}
		void *at = nullptr;
		measure([&] { at = lunatik_reserve_newpage(r); });
		if (at != nullptr) {
			measure([&] { lunatik_reserve_freepage(r, at); });
		}
		for (void *wall : holes.walls)
			measure([&] { lunatik_reserve_free(r, wall, unit); });
		EXPECT_LE(most, limit) << size;
	}
}

TEST(Reserve, RandomCallsNeverMixBlocksUp)
{
	std::mt19937 random(20261127);
	for (int round = 0; round < 30; round++) {
		Model model(round % 3 == 0 ? 64 * kib : mib);
		const std::size_t large = round % 2 != 0 ? 4 * kib : 64 * kib;
		for (int i = 0; i < 4000; i++) {
			const std::size_t size =
				1 + random() % (random() % 8 == 0 ? large : 8 * unit);
			void *block = model.blocks() != 0 ? model.block(random() % model.blocks())
							  : nullptr;
			const auto what = random() % 100;
			if (block == nullptr || what < 40)
				model.make(size);
			else if (what < 55)
				model.make_page();
			else if (what < 70)
				model.move(block, size);
			else
				model.free(block);
		}
		EXPECT_TRUE(model.whole());
		free_all(model);
		expect_all_back(model);
	}
}

} // namespace
