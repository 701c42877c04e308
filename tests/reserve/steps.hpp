// SPDX-License-Identifier: GPL-2.0-only
// How many steps the code under test takes: the compiler counts the blocks of it that are gone
// through.
#pragma once

#include <cstdint>

namespace reserve {

std::uint64_t steps();

// Of one call.
template <typename Call>
std::uint64_t steps_of(Call &&call)
{
	const std::uint64_t before = steps();
	call();
	return steps() - before;
}

} // namespace reserve
