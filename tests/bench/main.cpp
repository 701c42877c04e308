// SPDX-License-Identifier: GPL-2.0-only
// speed_bench FOLDER...: in a guest whose time counts instructions, print a line for each figure
// (see figure.hpp): of the programs in the folders, of calls, of
// the tool, of memory.
#include "calls.hpp"
#include "cgroup.hpp"
#include "comparison.hpp"
#include "figure.hpp"
#include "memory.hpp"
#include "programs.hpp"
#include "tool.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <span>
#include <vector>

int main(int argc, char **argv)
{
	try {
		const std::span words(argv, static_cast<std::size_t>(argc));
		const std::vector<std::filesystem::path> folders(words.begin() + 1, words.end());
		const Cgroup group;
		const Comparison compare(print, 0);
		programs(folders, compare);
		calls(compare);
		tool(compare);
		memory(group, print);
		return 0;
	} catch (const std::exception &error) {
		std::fprintf(stderr, "speed_bench: %s\n", error.what());
		return 1;
	}
}
