// SPDX-License-Identifier: MIT
// lunatik-tool: Lua states in the Linux kernel from the command line.
#include "command.hpp"

#include <csignal>
#include <span>

int main(int argc, char *argv[])
{
	// As a shell would have started us: `lunatik-tool ... | head -1` ends quietly, run
	// included, also where a parent ignores the signal.
	std::signal(SIGPIPE, SIG_DFL); // NOLINT(cert-err33-c): it cannot fail

	const auto words =
		std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0);
	return static_cast<int>(tool::execute(tool::Arguments(words.begin(), words.end())));
}
