// SPDX-License-Identifier: GPL-2.0-only
// Three bytes each are a call of an arena: what, how large, which block.
#include "tests/arena/model.hpp"
#include "tests/fuzz/require.hpp"

#include <cstddef>
#include <cstdint>

namespace {

void call(arena::Model &model, unsigned what, unsigned how_large, unsigned which)
{
	// One half of them are small.
	const std::size_t size = how_large < 128 ? 1 + how_large * 4 : 1 + how_large * 15;
	void *block = model.blocks() != 0 ? model.block(which % model.blocks()) : nullptr;
	switch (what % 8) {
	case 0:
		model.trim();
		break;
	case 1:
		model.host().pages_max = which % 16 == 0 ? -1 : static_cast<long>(how_large % 16);
		break;
	case 2:
	case 3:
		if (block != nullptr)
			model.free(block);
		break;
	case 4:
		if (block != nullptr && size < model.size(block))
			model.shrink(block, size);
		else if (block != nullptr && size > LUNATIK_ARENA_MAX)
			model.grow(block, size);
		break;
	default: // many of a size, so that slabs fill up
		for (unsigned i = 0; i <= which % 32; i++)
			model.make(size, which % 7 == 0);
		break;
	}
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
	arena::Model model;
	for (; size >= 3 && model.blocks() < 5000; data += 3, size -= 3)
		call(model, data[0], data[1], data[2]);
	require(model.whole(), "every block is what it was left as");
	while (model.blocks() != 0)
		model.free(model.block(0));
	model.trim();
	require(model.pages() == 0, "no page stays without a block");
	require(model.wrong() == 0, "no block was given out twice");
	return 0;
}
