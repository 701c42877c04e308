// SPDX-License-Identifier: MIT
// Parses what a person types. All functions throw UsageError.
#pragma once

#include <lunatik/timeout.hpp>

#include <cstdint>
#include <string_view>

namespace tool {

// "4096", "64K", "1M", "2G": bytes, and powers of 1024.
[[nodiscard]] std::uint64_t parse_size(std::string_view text);

// "500ms", "2s", "10m", "none": a whole number with a unit.
[[nodiscard]] lunatik::Timeout parse_duration(std::string_view text);

// "600", "0640": octal, reading and writing only.
[[nodiscard]] std::uint16_t parse_mode(std::string_view text);

// 1 to 63 bytes, no slash, no control character.
void check_name(std::string_view name);

// "http.router.handle", "http.router:handle".
void check_function(std::string_view name);

// 1 to 127 bytes.
void check_module(std::string_view name);

} // namespace tool
