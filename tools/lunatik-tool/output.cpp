// SPDX-License-Identifier: MIT
#include "output.hpp"

#include "exit_code.hpp"
#include "signal_block.hpp"
#include "terminal.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stop_token>
#include <string_view>
#include <system_error>
#include <utility>

namespace tool {

Output::Output(lunatik::State &state, int to)
    : state_(state), to_(to), terminal_(is_terminal(to)), stop_event_(eventfd(0, EFD_CLOEXEC))
{
	if (stop_event_.fd() < 0) {
		throw std::system_error(errno, std::system_category(), "eventfd");
	}
	state_.set_nonblocking(true);
	// Block Ctrl-Z in the thread that reads, because that thread would stop at once and a
	// print would wait for it. The thread that runs takes the signal when its run has ended.
	const SignalBlock block(SIGTSTP);
	thread_ = std::jthread([this](const std::stop_token &stop) {
		try {
			copy(stop);
		} catch (const std::system_error &error) {
			// Exit, because the run must not go on unseen: that kills the thread that
			// waits for it.
			print_error(fmt::format("cannot pass on what the script prints: {}",
						error.what()));
			_exit(static_cast<int>(ExitCode::other));
		}
	});
}

void Output::stop()
{
	thread_ = {};
	write_rest();
}

void Output::copy(const std::stop_token &stop)
{
	const std::stop_callback wake(stop, [this] { eventfd_write(stop_event_.fd(), 1); });
	std::array<pollfd, 2> files{{
		{.fd = state_.fd(), .events = POLLIN, .revents = 0},
		{.fd = stop_event_.fd(), .events = POLLIN, .revents = 0},
	}};
	for (;;) {
		// Look before reading, so that everything printed before stop() is read.
		const bool last = stop.stop_requested();
		if (!copy_available() || last) {
			return;
		}
		if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR) {
			throw std::system_error(errno, std::system_category(), "poll");
		}
	}
}

// False when the state was closed, because no more will come then.
bool Output::copy_available()
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
		write(std::string_view(buffer.data(), *size));
	}
}

void Output::write(std::string_view bytes)
{
	if (!terminal_) {
		write_all(to_, bytes);
		return;
	}
	rest_ += bytes;
	// One read may end in the middle of a character.
	const std::size_t whole = rest_.size() - unfinished_length(rest_);
	write_all(to_, printable_lines(std::string_view(rest_).substr(0, whole)));
	rest_.erase(0, whole);
}

void Output::write_rest()
{
	if (!rest_.empty()) {
		write_all(to_, printable_lines(std::exchange(rest_, {})));
	}
}

} // namespace tool
