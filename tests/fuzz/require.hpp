// SPDX-License-Identifier: GPL-2.0-only
// A promise that a fuzzer holds what it tests to.
#pragma once

#include <cstdio>
#include <cstdlib>

inline void require(bool promise, const char *what)
{
	if (promise)
		return;
	std::fprintf(stderr, "broken: %s\n", what);
	std::abort();
}
