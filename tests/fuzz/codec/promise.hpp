// SPDX-License-Identifier: GPL-2.0-only
// A promise of the codec. Broken, it stops the fuzzer, which then saves the input.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

inline void promise(bool kept, const char *what, const std::string &detail = {})
{
	if (kept)
		return;
	std::fprintf(stderr, "BROKEN: %s: %s\n", what, detail.c_str());
	std::abort();
}
