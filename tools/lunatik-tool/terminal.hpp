// SPDX-License-Identifier: MIT
// Writing: results to standard output, messages to standard error.
#pragma once

#include <string_view>

namespace tool {

// Writes all of it, through no buffer. Throws std::system_error. A reader that has gone ends the
// program quietly, by SIGPIPE.
void write_all(int fd, std::string_view bytes);

// Standard output. Throws Failure.
void print(std::string_view text);

// A message, "lunatik-tool: " in front of it, and a line that says what to do next. Coloured on a
// terminal, unless NO_COLOR says otherwise. Never fails: there is nobody left to tell.
void print_error(std::string_view message, std::string_view hint = {});
void print_warning(std::string_view message);
void print_notice(std::string_view message, std::string_view hint);

} // namespace tool
