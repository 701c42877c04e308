// SPDX-License-Identifier: GPL-2.0-only
#include "steps.hpp"

namespace {
std::uint64_t count;
}

// -fsanitize-coverage=trace-pc has it called at each basic block.
extern "C" void __sanitizer_cov_trace_pc()
{
	count++;
}

std::uint64_t reserve::steps()
{
	return count;
}
