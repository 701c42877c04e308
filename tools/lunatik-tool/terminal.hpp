// SPDX-License-Identifier: MIT
// Writing: results to standard output, messages to standard error.
#pragma once

#include <string_view>

namespace tool {

// Writes all of it, through no buffer. Throws std::system_error. A reader that has gone ends the
// program quietly, by SIGPIPE.
void write_all(int fd, std::string_view bytes);

[[nodiscard]] bool is_terminal(int fd);

// Writes to standard output. On a terminal control characters become escapes, because the text may
// come from a script or from another user; elsewhere the bytes stay as they are. Throws Failure.
void print(std::string_view text);

// Writes "lunatik-tool: ", the message, and a line that says what to do next. The program's name
// has a colour on a terminal, unless NO_COLOR is set. Control characters become escapes also where
// standard error is a file, because a log is read on a terminal later. An error of writing is
// ignored because there is nobody left to tell.
void print_error(std::string_view message, std::string_view hint = {});
void print_warning(std::string_view message);
void print_notice(std::string_view message, std::string_view hint);

} // namespace tool
