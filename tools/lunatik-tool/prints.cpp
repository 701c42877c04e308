// SPDX-License-Identifier: MIT
#include "prints.hpp"

#include "exit_code.hpp"
#include "signal_block.hpp"
#include "terminal.hpp"

#include <fmt/format.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stop_token>
#include <string_view>
#include <system_error>

namespace tool {

Prints::Prints(lunatik::State &state, int to)
    : state_(state), to_(to), stop_event_(eventfd(0, EFD_CLOEXEC))
{
	if (stop_event_.fd() < 0) {
		throw std::system_error(errno, std::system_category(), "eventfd");
	}
	state_.set_nonblocking(true);
	// Ctrl-Z stops the program when its run has ended. Taken by the thread that reads, it
	// would stop that one at once, and a print would wait for it.
	const SignalBlock block(SIGTSTP);
	thread_ = std::jthread([this](const std::stop_token &stop) {
		try {
			copy(stop);
		} catch (const std::system_error &error) {
			// The run must not go on unseen. Leaving kills the thread that waits for
			// it.
			print_error(fmt::format("cannot pass on what the script prints: {}",
						error.what()));
			_exit(static_cast<int>(ExitCode::other));
		}
	});
}

void Prints::stop()
{
	thread_ = {};
}

void Prints::copy(const std::stop_token &stop)
{
	const std::stop_callback wake(stop, [this] { eventfd_write(stop_event_.fd(), 1); });
	std::array<pollfd, 2> files{{
		{.fd = state_.fd(), .events = POLLIN, .revents = 0},
		{.fd = stop_event_.fd(), .events = POLLIN, .revents = 0},
	}};
	for (;;) {
		// Asked before the reading: what was printed before stop() is there to be read.
		const bool last = stop.stop_requested();
		if (!copy_available() || last) {
			return;
		}
		if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR) {
			throw std::system_error(errno, std::system_category(), "poll");
		}
	}
}

// False: the state was closed, there will be no more.
bool Prints::copy_available()
{
	std::array<char, 65536> buffer{};
	for (;;) {
		std::optional<std::size_t> size;
		try {
			size = state_.read(buffer);
		} catch (const std::system_error &error) {
			if (error.code().value() == ENODEV) {
				return false;
			}
			if (error.code().value() != EPIPE) {
				throw;
			}
			print_warning("output was lost");
			continue;
		}
		if (!size) {
			return true;
		}
		if (*size == 0) {
			return false;
		}
		write_all(to_, std::string_view(buffer.data(), *size));
	}
}

} // namespace tool
