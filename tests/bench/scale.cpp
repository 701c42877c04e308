// SPDX-License-Identifier: GPL-2.0-only
// scale_bench states COUNT...: in a guest whose time counts instructions, what requests cost with
// so many states, as root and as a user. scale_bench together: in one with several processors, how
// much several processes get done. A line for each figure (see figure.hpp).
#include "cgroup.hpp"
#include "figure.hpp"
#include "states.hpp"
#include "together.hpp"

#include <cstdio>
#include <exception>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

int main(int argc, char **argv)
{
	constexpr uid_t user = 1000;
	try {
		const std::span words(argv, static_cast<std::size_t>(argc));
		const std::string_view what = words.size() > 1 ? words[1] : "";
		if (what == "together") {
			together(print);
		} else if (what == "states") {
			std::vector<unsigned> counts;
			for (const auto *word : words.subspan(2)) {
				counts.push_back(static_cast<unsigned>(std::stoul(word)));
			}
			const Cgroup group;
			states("root", 0, counts, print);
			states("user", user, counts, print);
		} else {
			throw std::invalid_argument("states COUNT... or together");
		}
		return 0;
	} catch (const std::exception &error) {
		std::fprintf(stderr, "scale_bench: %s\n", error.what());
		return 1;
	}
}
