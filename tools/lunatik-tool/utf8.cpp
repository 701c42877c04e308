// SPDX-License-Identifier: MIT
#include "utf8.hpp"

#include <boost/locale/utf.hpp>
#include <fmt/format.h>

#include <locale.h> // NOLINT(modernize-deprecated-headers): uselocale() of POSIX
#include <wchar.h>  // NOLINT(modernize-deprecated-headers): wcwidth() of POSIX

#include <algorithm>
#include <cstdint>

namespace tool {
namespace {

using traits = boost::locale::utf::utf_traits<char>;

std::uint32_t code_point(std::string_view character)
{
	const char *position = character.data();
	return traits::decode(position, character.data() + character.size());
}

// wcwidth() answers for the locale in use. This program speaks English and its own UTF-8 wherever
// it runs, so it takes a locale of its own instead of the user's.
locale_t utf8_locale()
{
	static const locale_t locale = [] {
		for (const char *name : {"C.UTF-8", "C.utf8", "en_US.UTF-8"}) {
			if (const locale_t found = newlocale(LC_CTYPE_MASK, name, nullptr)) {
				return found;
			}
		}
		return locale_t{};
	}();
	return locale;
}

std::size_t character_width(std::string_view character)
{
	const locale_t locale = utf8_locale();
	if (character_length(character) == 0 || locale == locale_t{}) {
		return 1;
	}
	const locale_t before = uselocale(locale);
	const int width = wcwidth(static_cast<wchar_t>(code_point(character)));
	uselocale(before);
	return width < 0 ? 1 : static_cast<std::size_t>(width);
}

std::string escape_controls(std::string_view text, std::string_view kept)
{
	std::string safe;
	while (!text.empty()) {
		const std::size_t length = character_length(text);
		const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
		const bool keep = kept.find(character) != std::string_view::npos;
		safe += length == 0 || (is_control(character) && !keep) ? escape(character)
									: std::string(character);
		text.remove_prefix(character.size());
	}
	return safe;
}

} // namespace

std::size_t character_length(std::string_view text)
{
	const char *position = text.data();
	const auto point = traits::decode(position, text.data() + text.size());
	if (point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete) {
		return 0;
	}
	return static_cast<std::size_t>(position - text.data());
}

std::size_t unfinished_length(std::string_view text)
{
	constexpr std::size_t most = 3; // a character has at most four bytes
	for (std::size_t length = 1; length <= std::min(most, text.size()); ++length) {
		const std::string_view end = text.substr(text.size() - length);
		const char *position = end.data();
		if (traits::is_lead(end.front())) {
			return traits::decode(position, end.data() + end.size()) ==
					boost::locale::utf::incomplete
				? length
				: 0;
		}
	}
	return 0;
}

bool is_utf8(std::string_view text)
{
	while (!text.empty()) {
		const std::size_t length = character_length(text);
		if (length == 0) {
			return false;
		}
		text.remove_prefix(length);
	}
	return true;
}

std::size_t display_width(std::string_view text)
{
	std::size_t width = 0;
	while (!text.empty()) {
		const std::size_t length = std::max<std::size_t>(character_length(text), 1);
		width += character_width(text.substr(0, length));
		text.remove_prefix(length);
	}
	return width;
}

bool is_control(std::string_view character)
{
	const std::uint32_t point = code_point(character);
	return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x061c ||
		(point >= 0x200e && point <= 0x200f) || (point >= 0x2028 && point <= 0x202e) ||
		(point >= 0x2066 && point <= 0x2069);
}

std::string escape(std::string_view text)
{
	std::string escapes;
	for (const char byte : text) {
		escapes += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
	}
	return escapes;
}

std::string printable(std::string_view text)
{
	return escape_controls(text, "");
}

std::string printable_lines(std::string_view text)
{
	return escape_controls(text, "\n\t");
}

} // namespace tool
