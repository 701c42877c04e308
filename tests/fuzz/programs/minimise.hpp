// SPDX-License-Identifier: GPL-2.0-only
// The smallest program that still fails, by dropping statements.
#pragma once

#include <functional>
#include <string>

// A statement is a line with the lines below it that are indented more, and the line that closes
// these. The result fails, and with any one statement less it would not.
[[nodiscard]] std::string minimise(const std::string &program,
				   const std::function<bool(const std::string &)> &fails);
