// SPDX-License-Identifier: MIT
#include "script.hpp"

#include "failure.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace tool {
namespace {

std::string read_all(int fd, std::uint64_t limit)
{
	std::string text;
	std::array<char, 65536> buffer{};
	while (text.size() <= limit) {
		const ssize_t size = read(fd, buffer.data(), buffer.size());
		if (size == 0) {
			return text;
		}
		if (size < 0) {
			throw std::system_error(errno, std::system_category());
		}
		text.append(buffer.data(), static_cast<std::size_t>(size));
	}
	throw Failure(ExitCode::limit, "the script is too long",
		      fmt::format("The most is {} bytes.", limit));
}

} // namespace

std::string read_script(const std::string &file, std::uint64_t limit)
{
	try {
		if (file == "-") {
			return read_all(STDIN_FILENO, limit);
		}
		const lunatik::File script(open(file.c_str(), O_RDONLY | O_CLOEXEC));
		if (script.fd() < 0) {
			throw std::system_error(errno, std::system_category());
		}
		return read_all(script.fd(), limit);
	} catch (const std::system_error &error) {
		throw Failure(ExitCode::other,
			      fmt::format("cannot read {}: {}", file, error.code().message()));
	}
}

std::string skip_first_comment(std::string text)
{
	constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
	if (text.starts_with(byte_order_mark)) {
		text.erase(0, byte_order_mark.size());
	}
	if (text.starts_with('#')) {
		text.erase(0, text.find('\n'));
	}
	return text;
}

std::string script_chunkname(std::string_view file)
{
	if (file == "-") {
		return "=stdin";
	}
	constexpr std::string_view cut = "...";
	if (const std::size_t room = lunatik::chunkname_max - 1; file.size() > room) {
		return fmt::format("@{}{}", cut, file.substr(file.size() - (room - cut.size())));
	}
	return fmt::format("@{}", file);
}

} // namespace tool
