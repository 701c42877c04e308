// SPDX-License-Identifier: MIT
// Results for people: as print() shows them, tables as Lua would write them.
#pragma once

#include <lunatik/value.hpp>

#include <string>

namespace tool {

// A value on its own: a string as it is, everything else in notation.
[[nodiscard]] std::string to_text(const lunatik::Value &value);

// A value as in Lua source, on one line: {1, "two", x = 3}. Keys are sorted; what has no value is
// <function: ...>.
[[nodiscard]] std::string to_notation(const lunatik::Value &value);

// One line for each value, also for nil, so that `return nil` differs from `return`.
[[nodiscard]] std::string format_results(const lunatik::Array &values);

} // namespace tool
