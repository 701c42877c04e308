// SPDX-License-Identifier: MIT
// A script's text and what messages call it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tool {

// The file's bytes; "-" is standard input. Throws Failure, also when there are more than the limit.
[[nodiscard]] std::string read_script(const std::string &file, std::uint64_t limit);

// Without a byte order mark, and without a first line that begins with "#" but for its end, so that
// the other lines keep their numbers: what the `lua` program skips.
[[nodiscard]] std::string skip_first_comment(std::string text);

// "@FILE", cut at the front when it is too long; "=stdin".
[[nodiscard]] std::string script_chunkname(std::string_view file);

} // namespace tool
