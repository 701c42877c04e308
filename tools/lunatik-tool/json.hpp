// SPDX-License-Identifier: MIT
// Results for programs. Nothing is lost on the way:
//  - a string that is not UTF-8 becomes {"$hex": "ff00"};
//  - what has no value becomes {"$opaque": "function: ..."};
//  - a table becomes an object when all its keys are UTF-8 strings that do not begin with "$", else
//    {"$map": [[key, value], ...]}.
#pragma once

#include <lunatik/state.hpp>
#include <lunatik/timeout.hpp>
#include <lunatik/value.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace tool {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json to_json(const lunatik::Value &value);

// The Lua value of one JSON text. Throws UsageError for what is not JSON, and for numbers that are
// no integers of 64 bits, because Lua in the kernel has no others.
[[nodiscard]] lunatik::Value parse_json(const std::string &text);

// The same, but what is not JSON is a string.
[[nodiscard]] lunatik::Value parse_argument(const std::string &text);

[[nodiscard]] Json string_to_json(std::string_view bytes);

// "0600"
[[nodiscard]] std::string mode_to_json(unsigned mode);

// Nanoseconds; null: none.
[[nodiscard]] Json timeout_to_json(lunatik::Timeout timeout);

// What `list` and `stat` both say of a state.
[[nodiscard]] Json entry_to_json(const lunatik::Entry &entry);

// One document and a newline. On a terminal what is not ASCII is escaped, because some of it would
// control the terminal.
[[nodiscard]] std::string format_json(const Json &json);

} // namespace tool
