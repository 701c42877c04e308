// SPDX-License-Identifier: MIT
// lunatik-tool: Lua states in the Linux kernel from the command line.
#include "command.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <span>

namespace {

// Opens /dev/null in place of each standard file that is closed, because the device would get its
// number otherwise and results would be written to the device. Standard input is opened for writing
// and the others for reading, so that using them fails as it does with a closed file.
void fill_standard_files()
{
	for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
		if (fcntl(fd, F_GETFD) < 0) {
			// open() takes the lowest free number, which is fd.
			(void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
		}
	}
}

} // namespace

int main(int argc, char *argv[])
{
	fill_standard_files();

	// Reset SIGPIPE because a parent may ignore it: `lunatik-tool ... | head -1` has to end
	// quietly, and its run with it.
	std::signal(SIGPIPE, SIG_DFL); // NOLINT(cert-err33-c): it cannot fail

	const auto words =
		std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0);
	return static_cast<int>(tool::execute(tool::Arguments(words.begin(), words.end())));
}
