// SPDX-License-Identifier: MIT
// Lua's strings are bytes; terminals and JSON want UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

// The length of the character that text begins with; 0 when it is not valid UTF-8.
[[nodiscard]] std::size_t character_length(std::string_view text);

// How many bytes at the end of the text begin a character that more bytes could complete.
[[nodiscard]] std::size_t unfinished_length(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

// How many columns of a terminal the text takes: none for a combining character, two for a wide one
// (Chinese, Japanese, Korean, most emoji). The C library knows the widths, in any locale that has
// UTF-8. Control characters and bytes that are no part of a character count as one column each,
// because a caller makes them visible first.
[[nodiscard]] std::size_t display_width(std::string_view text);

// Whether the character is a control character, or changes the direction in which its neighbours
// are shown: a terminal would obey such a character instead of showing it.
[[nodiscard]] bool is_control(std::string_view character);

// The bytes of the text as escapes of Lua: "\x1b".
[[nodiscard]] std::string escape(std::string_view text);

// The text made safe for a terminal: whatever is_control(), and bytes that are no part of a
// character, become escapes. printable() is for one line; printable_lines() leaves newlines and
// tabs as they are.
[[nodiscard]] std::string printable(std::string_view text);
[[nodiscard]] std::string printable_lines(std::string_view text);

} // namespace tool
