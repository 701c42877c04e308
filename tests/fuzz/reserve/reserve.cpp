// SPDX-License-Identifier: GPL-2.0-only
// The first byte is the size of the area; four bytes each are a call: what, how large (two), which
// block.
#include "tests/fuzz/require.hpp"
#include "tests/reserve/model.hpp"

#include <cstddef>
#include <cstdint>

namespace {

void call(reserve::Model &model, unsigned what, unsigned how_large, unsigned which)
{
	// Of few units more often than of many.
	const std::size_t size = 1 + how_large % (what & 0x80 ? 0x10000 : 0x1000);
	void *block = model.blocks() != 0 ? model.block(which % model.blocks()) : nullptr;
	switch (what % 8) {
	case 0:
	case 1:
		if (block != nullptr)
			model.free(block);
		break;
	case 2:
		if (block != nullptr)
			model.move(block, size);
		break;
	case 3:
		if (block != nullptr && !model.is_page(block))
			model.resize(block, size);
		break;
	case 4:
		for (unsigned i = 0; i <= which % 8; i++)
			model.make_page();
		break;
	default: // many of a size, so that the area fills up
		for (unsigned i = 0; i <= which % 16; i++)
			model.make(size);
		break;
	}
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
	if (size == 0)
		return 0;
	reserve::Model model((2 + data[0] % 64) * reserve::page);
	data++;
	size--;
	for (; size >= 4 && model.blocks() < 2000; data += 4, size -= 4)
		call(model, data[0], data[1] | data[2] << 8, data[3]);
	require(model.whole(), "every block is what it was left as");
	while (model.blocks() != 0)
		model.free(model.block(size++ % model.blocks()));
	require(model.make(model.room()) != nullptr, "all of the area is one run again");
	require(model.wrong() == 0, "blocks are apart, counted, and there when there is room");
	return 0;
}
