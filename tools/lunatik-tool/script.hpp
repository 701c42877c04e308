// SPDX-License-Identifier: MIT
// A script's text, its input, and what messages call it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tool {

// The bytes of the file, or of standard input for "-". Throws Failure when they cannot be read or
// are more than the limit.
[[nodiscard]] std::string read_script(const std::string &file, std::uint64_t limit);

// The same for the script's input, which may have a little less than chunk_max bytes because it is
// sent encoded.
[[nodiscard]] std::string read_input(const std::string &file, std::uint64_t chunk_max);

// Removes what the `lua` program skips: a byte order mark, and a first line that begins with "#".
// The newline stays, so that the other lines keep their numbers.
[[nodiscard]] std::string skip_first_comment(std::string text);

// "@FILE", cut at the front when it is too long; "=stdin".
[[nodiscard]] std::string script_chunkname(std::string_view file);

} // namespace tool
