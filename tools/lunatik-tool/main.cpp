// SPDX-License-Identifier: MIT
// lunatik-tool: Lua states in the Linux kernel from the command line.
#include "command.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <span>

namespace {

// A standard file that is closed would become the device, and results would be written to that.
// Opened the wrong way round instead, it fails as a closed one does.
void fill_standard_files()
{
	for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
		if (fcntl(fd, F_GETFD) < 0) {
			// The lowest free number, which is this one.
			(void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
		}
	}
}

} // namespace

int main(int argc, char *argv[])
{
	fill_standard_files();

	// As a shell would have started us: `lunatik-tool ... | head -1` ends quietly, run
	// included, also where a parent ignores the signal.
	std::signal(SIGPIPE, SIG_DFL); // NOLINT(cert-err33-c): it cannot fail

	const auto words =
		std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0);
	return static_cast<int>(tool::execute(tool::Arguments(words.begin(), words.end())));
}
