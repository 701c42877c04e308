// SPDX-License-Identifier: MIT
#include "terminal.hpp"

#include "failure.hpp"
#include "utf8.hpp"

#include <fmt/color.h>
#include <fmt/format.h>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace tool {
namespace {

bool use_colour()
{
	// getenv() is safe here because nothing in this program changes the environment.
	const char *no_colour = std::getenv("NO_COLOR"); // NOLINT(concurrency-mt-unsafe)
	const char *terminal = std::getenv("TERM");      // NOLINT(concurrency-mt-unsafe)
	return is_terminal(STDERR_FILENO) && (no_colour == nullptr || *no_colour == '\0') &&
		terminal != nullptr && std::string_view(terminal) != "dumb";
}

void print_message(std::string_view label, fmt::terminal_color colour, std::string_view message,
		   std::string_view hint)
{
	constexpr std::string_view program = "lunatik-tool:";
	const std::string text = fmt::format(
		"{} {}{}\n{}{}",
		use_colour() ? fmt::format(fmt::emphasis::bold | fg(colour), "{}", program)
			     : std::string(program),
		label, printable_lines(message), printable_lines(hint), hint.empty() ? "" : "\n");
	try {
		write_all(STDERR_FILENO, text);
	} catch (const std::system_error &) { // NOLINT(bugprone-empty-catch)
	}
}

} // namespace

bool is_terminal(int fd)
{
	return isatty(fd) == 1;
}

void write_all(int fd, std::string_view bytes)
{
	while (!bytes.empty()) {
		const ssize_t written = write(fd, bytes.data(), bytes.size());
		if (written >= 0) {
			bytes.remove_prefix(static_cast<std::size_t>(written));
		} else if (errno == EAGAIN) { // a process that shares the file made it non-blocking
			pollfd file{.fd = fd, .events = POLLOUT, .revents = 0};
			poll(&file, 1, -1);
		} else if (errno != EINTR) {
			throw std::system_error(errno, std::system_category(), "write");
		}
	}
}

void print(std::string_view text)
{
	try {
		write_all(STDOUT_FILENO,
			  is_terminal(STDOUT_FILENO) ? printable_lines(text) : std::string(text));
	} catch (const std::system_error &error) {
		throw Failure(
			ExitCode::other,
			fmt::format("cannot write to standard output: {}", error.code().message()));
	}
}

void print_error(std::string_view message, std::string_view hint)
{
	print_message("", fmt::terminal_color::red, message, hint);
}

void print_notice(std::string_view message, std::string_view hint)
{
	print_message("", fmt::terminal_color::cyan, message, hint);
}

void print_warning(std::string_view message)
{
	print_message("warning: ", fmt::terminal_color::yellow, message, "");
}

} // namespace tool
