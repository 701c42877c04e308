// SPDX-License-Identifier: MIT
// Lua's strings are bytes; terminals and JSON want UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

// The length of the character that text begins with; 0 when it is not valid UTF-8.
[[nodiscard]] std::size_t character_length(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

// Bytes that are no part of a character count as one each.
[[nodiscard]] std::size_t count_characters(std::string_view text);

// Fit for a terminal: bytes that are no part of a character, and control characters, become "?".
[[nodiscard]] std::string printable(std::string_view text);

} // namespace tool
