// SPDX-License-Identifier: MIT
#include "script.hpp"

#include "failure.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace tool {
namespace {

// Nothing when there are more bytes than the limit.
std::optional<std::string> read_all(int fd, std::uint64_t limit)
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
	return std::nullopt;
}

std::optional<std::string> read_file(const std::string &file, std::uint64_t limit)
{
	try {
		if (file == "-") {
			return read_all(STDIN_FILENO, limit);
		}
		const lunatik::File opened(open(file.c_str(), O_RDONLY | O_CLOEXEC));
		if (opened.fd() < 0) {
			throw std::system_error(errno, std::system_category());
		}
		return read_all(opened.fd(), limit);
	} catch (const std::system_error &error) {
		throw Failure(ExitCode::other,
			      fmt::format("cannot read {}: {}", file, error.code().message()));
	}
}

} // namespace

std::string read_script(const std::string &file, std::uint64_t limit)
{
	if (auto text = read_file(file, limit)) {
		return std::move(*text);
	}
	throw Failure(ExitCode::limit, "the script is too long",
		      fmt::format("The most is {} bytes.", limit));
}

std::string read_input(const std::string &file, std::uint64_t chunk_max)
{
	// chunk_max bounds the encoded arguments, so leave room for the headers of the array (5
	// bytes) and of the string (5). The kernel checks the sum with the other arguments.
	constexpr std::uint64_t encoding = 10;
	const std::uint64_t limit = chunk_max > encoding ? chunk_max - encoding : 0;
	if (auto text = read_file(file, limit)) {
		return std::move(*text);
	}
	throw Failure(
		ExitCode::limit, "the input is too long",
		fmt::format("The most is {} bytes. Give it in parts, one run each, as split -C "
			    "makes them: the state keeps its variables.",
			    limit));
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
