// SPDX-License-Identifier: MIT
#include "utf8.hpp"

#include <boost/locale/utf.hpp>

#include <algorithm>

namespace tool {

std::size_t character_length(std::string_view text)
{
	using traits = boost::locale::utf::utf_traits<char>;
	const char *position = text.data();
	const auto point = traits::decode(position, text.data() + text.size());
	if (point == boost::locale::utf::illegal || point == boost::locale::utf::incomplete) {
		return 0;
	}
	return static_cast<std::size_t>(position - text.data());
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

std::size_t count_characters(std::string_view text)
{
	std::size_t count = 0;
	for (; !text.empty(); ++count) {
		text.remove_prefix(std::max<std::size_t>(character_length(text), 1));
	}
	return count;
}

std::string printable(std::string_view text)
{
	std::string result;
	while (!text.empty()) {
		const std::size_t length = character_length(text);
		const auto first = static_cast<unsigned char>(text.front());
		// The second block of controls, U+0080 to U+009F, is C2 80 to C2 9F.
		const bool control = first < 0x20 || first == 0x7f ||
			(length == 2 && first == 0xc2 &&
			 static_cast<unsigned char>(text[1]) < 0xa0);
		result += length == 0 || control ? "?" : text.substr(0, length);
		text.remove_prefix(std::max<std::size_t>(length, 1));
	}
	return result;
}

} // namespace tool
