// SPDX-License-Identifier: GPL-2.0-only
// What driver/arena.h promises, against a model.
#include "model.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace {

using arena::Model;
using arena::page_size;

std::vector<void *> make_many(Model &model, std::size_t size, std::size_t n)
{
	std::vector<void *> blocks(n);
	for (void *&block : blocks)
		block = model.make(size);
	return blocks;
}

void free_all(Model &model)
{
	while (model.blocks() != 0)
		model.free(model.block(0));
}

TEST(Arena, HasNoPageBeforeTheFirstBlock)
{
	Model model;
	EXPECT_EQ(model.pages(), 0U);
	EXPECT_FALSE(model.trim());
}

TEST(Arena, BlocksOfEverySizeAreTheirOwnersAlone)
{
	Model model;
	for (int round = 0; round < 20; round++)
		for (std::size_t size = 1; size <= LUNATIK_ARENA_MAX; size++)
			ASSERT_NE(model.make(size), nullptr);
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Arena, WhatIsFreedIsUsedAgain)
{
	Model model;
	void *block = model.make(56);
	model.free(block);
	EXPECT_EQ(model.make(50), block);
}

TEST(Arena, GivesAllPagesBackWhenAllBlocksAreFreed)
{
	Model model;
	std::mt19937 random(1);
	for (int i = 0; i < 20000; i++)
		model.make(1 + random() % LUNATIK_ARENA_MAX);
	free_all(model);
	EXPECT_LE(model.pages(), static_cast<std::size_t>(LUNATIK_ARENA_CLASSES));
	model.trim();
	EXPECT_EQ(model.pages(), 0U);
}

TEST(Arena, GivesPagesBackWhileOthersAreInUse)
{
	Model model;
	make_many(model, 24, 1000);
	const std::size_t before = model.pages();
	std::vector<void *> blocks = make_many(model, 200, 5000);
	for (void *block : blocks)
		model.free(block);
	EXPECT_LE(model.pages(), before + 1);
}

TEST(Arena, SlabsOfOneSizeServeAnotherWhenTheyAreEmpty)
{
	Model model;
	std::vector<void *> blocks = make_many(model, 48, 2000);
	const std::size_t full = model.pages();
	for (void *block : blocks)
		model.free(block);
	model.host().pages_max = static_cast<long>(model.pages());
	make_many(model, 48, 1);
	model.host().pages_max = static_cast<long>(full);
	for (int i = 0; i < 1500; i++)
		ASSERT_NE(model.make(64), nullptr) << i;
}

TEST(Arena, TheFirstBlocksOfASizeNeedNoSlabOfTheirOwn)
{
	Model model;
	make_many(model, 64, 5);
	for (const std::size_t size : {32U, 40U, 48U, 56U})
		make_many(model, size, 2);
	ASSERT_EQ(model.pages(), 1U);
	// All of them are in one of the page's four slabs.
	for (const std::size_t size : {512U, 256U, 16U})
		model.make(size);
	EXPECT_EQ(model.pages(), 1U);
}

TEST(Arena, ASizeWithManyBlocksHasSlabsOfItsOwn)
{
	Model model;
	for (int i = 0; i < 100; i++) {
		// There is always a free block of 64 bytes.
		model.free(model.make(64));
		make_many(model, 32, 32);
	}
	EXPECT_LE(model.pages(), 100U / 4 + 2);
	EXPECT_TRUE(model.whole());
}

TEST(Arena, AtALimitEmptySlabsAreGivenToOtherSizes)
{
	Model model;
	model.free(model.make(16));
	model.free(model.make(24));
	model.free(model.make(32));
	model.free(model.make(40));
	model.host().pages_max = 1;
	EXPECT_NE(model.make(512), nullptr);
	EXPECT_EQ(model.pages(), 1U);
}

TEST(Arena, AtALimitALargerBlockServes)
{
	Model model;
	std::vector<void *> blocks = make_many(model, 256, 15);
	model.host().pages_max = 1;
	EXPECT_EQ(model.make(16), nullptr);
	model.free(blocks[3]);
	void *block = model.make(16);
	EXPECT_EQ(block, blocks[3]);
	model.free(block);
	EXPECT_EQ(model.make(256), blocks[3]);
}

TEST(Arena, AtALimitThereIsNoBlockUnlessByForce)
{
	Model model;
	model.host().pages_max = 0;
	EXPECT_EQ(model.make(100), nullptr);
	EXPECT_NE(model.make(100, true), nullptr);
	EXPECT_EQ(model.host().forced, 1U);
}

TEST(Arena, ABlockThatCouldNotShrinkIsFreedAsWhatItIs)
{
	Model model;
	void *block = model.make(512);
	while (model.make(512) != nullptr && model.pages() == 1)
		;
	model.host().pages_max = static_cast<long>(model.pages());
	while (model.make(16) != nullptr)
		;
	while (model.make(512) != nullptr)
		;
	EXPECT_EQ(model.shrink(block, 16), block);
	model.free(block);
	EXPECT_EQ(model.make(500), block);
}

TEST(Arena, TakesLittleMoreThanItsBlocks)
{
	for (std::size_t size : {16, 40, 56, 64, 128, 256}) {
		Model model;
		make_many(model, size, 10000);
		EXPECT_LE(model.pages() * page_size, model.bytes() * 110 / 100) << size;
	}
}

TEST(Extent, OnesOfEverySizeAreTheirOwnersAlone)
{
	Model model;
	for (int round = 0; round < 4; round++)
		for (std::size_t size = LUNATIK_ARENA_MAX + 1; size <= arena::largest; size += 7)
			ASSERT_NE(model.make(size), nullptr);
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
	free_all(model);
	EXPECT_EQ(model.wrong(), 0);
	model.trim();
	EXPECT_EQ(model.pages(), 0U);
}

TEST(Extent, TheGapThatFitsBestServes)
{
	Model model;
	std::vector<void *> blocks;
	for (const std::size_t size : {1024U, 2048U, 768U, 768U, 1536U, 1536U})
		blocks.push_back(model.make(size));
	ASSERT_EQ(model.pages(), 2U);
	model.free(blocks[0]);
	model.free(blocks[3]);
	EXPECT_EQ(model.make(700), blocks[3]);
	EXPECT_EQ(model.make(900), blocks[0]);
	EXPECT_EQ(model.pages(), 2U);
}

TEST(Extent, APageOfWhichNothingIsLeftGoesBack)
{
	Model model;
	make_many(model, 3000, 50);
	EXPECT_EQ(model.pages(), 50U);
	free_all(model);
	EXPECT_EQ(model.pages(), 1U);
	EXPECT_TRUE(model.trim());
	EXPECT_EQ(model.pages(), 0U);
}

TEST(Extent, GrowsIntoWhatIsFreeBehindIt)
{
	Model model;
	void *first = model.make(1024);
	void *second = model.make(1024);
	EXPECT_FALSE(model.grow(first, 1025));
	EXPECT_FALSE(model.grow(second, 2817));
	EXPECT_TRUE(model.grow(second, 2816));
	EXPECT_EQ(model.pages(), 1U);
	model.free(second);
	EXPECT_TRUE(model.grow(first, 3840));
	EXPECT_TRUE(model.whole());
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Extent, ShrinksWhereItIsAndLeavesTheRestToOthers)
{
	Model model;
	void *block = model.make(3840);
	model.host().pages_max = 1;
	EXPECT_EQ(model.make(2000), nullptr);
	EXPECT_EQ(model.shrink(block, 1000), block);
	EXPECT_NE(model.make(2000), nullptr);
	// There is no slab to be had: it stays, and is as small as an extent can be.
	EXPECT_EQ(model.shrink(block, 40), block);
	EXPECT_NE(model.make(700), nullptr);
	model.free(block);
	EXPECT_EQ(model.wrong(), 0);
}

TEST(Extent, AtALimitThereIsNoneUnlessByForce)
{
	Model model;
	model.free(model.make(16)); // whose slab is empty
	model.host().pages_max = 1;
	EXPECT_NE(model.make(2000), nullptr);
	EXPECT_EQ(model.make(2000), nullptr);
	EXPECT_NE(model.make(2000, true), nullptr);
	EXPECT_EQ(model.host().forced, 1U);
}

TEST(Arena, RandomCallsNeverMixBlocksUp)
{
	std::mt19937 random(20261127);
	for (int round = 0; round < 20; round++) {
		Model model;
		for (int i = 0; i < 5000; i++) {
			const std::size_t most[] = {100, LUNATIK_ARENA_MAX, arena::largest};
			const std::size_t size = 1 + random() % most[round % 3];
			if (i % 500 == 0)
				model.host().pages_max =
					random() % 3 == 0 ? static_cast<long>(random() % 100) : -1;
			void *block = model.blocks() != 0 ? model.block(random() % model.blocks())
							  : nullptr;
			if (random() % 100 == 0)
				model.trim();
			else if (block == nullptr || random() % 100 < 52)
				model.make(size, random() % 10 == 0);
			else if (random() % 4 == 0 && size < model.size(block))
				model.shrink(block, size);
			else if (random() % 8 == 0 && size > LUNATIK_ARENA_MAX)
				model.grow(block, size);
			else
				model.free(block);
		}
		EXPECT_TRUE(model.whole());
		free_all(model);
		model.trim();
		EXPECT_EQ(model.pages(), 0U);
		EXPECT_EQ(model.wrong(), 0);
	}
}

} // namespace
