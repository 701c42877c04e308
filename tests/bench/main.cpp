// SPDX-License-Identifier: GPL-2.0-only
// speed_bench counts FOLDER...: in a guest whose time counts instructions, print a line for each
// figure (see figure.hpp): of the programs in the folders, of calls, of the tool, of memory.
// speed_bench wall FOLDER...: by the clock of any other guest, NAME RATIO for those that have a
// reference; not of memory.
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
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

// By the clock, ns: the least of a few rounds would be of a moment when others used the machine.
constexpr double long_enough = 3e9;

void speed(const std::vector<std::filesystem::path> &folders, const Comparison &compare)
{
	programs(folders, compare);
	calls(compare);
	tool(compare);
}

} // namespace

int main(int argc, char **argv)
{
	try {
		const std::span words(argv, static_cast<std::size_t>(argc));
		const std::string_view what = words.size() > 1 ? words[1] : "";
		if (what != "counts" && what != "wall") {
			throw std::invalid_argument("counts FOLDER... or wall FOLDER...");
		}
		const std::vector<std::filesystem::path> folders(words.begin() + 2, words.end());
		const Cgroup group;
		if (what == "wall") {
			speed(folders, Comparison(print_ratio, long_enough));
		} else {
			speed(folders, Comparison(print, 0));
			memory(group, print);
		}
		return 0;
	} catch (const std::exception &error) {
		std::fprintf(stderr, "speed_bench: %s\n", error.what());
		return 1;
	}
}
