// SPDX-License-Identifier: MIT
// Quantities and tables for people.
#pragma once

#include <lunatik/timeout.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace tool {

// "512", "64.0K", "1.0M": bytes, rounded to one decimal.
[[nodiscard]] std::string human_size(std::uint64_t bytes);

// "2s", "1.5s", "20ms", "0s": three decimals at the most, cut off.
[[nodiscard]] std::string human_duration(std::chrono::nanoseconds duration);
[[nodiscard]] std::string human_timeout(lunatik::Timeout timeout);

// Local time.
[[nodiscard]] std::string human_time(std::chrono::sys_time<std::chrono::nanoseconds> time);

// "5.4.9" of 50409.
[[nodiscard]] std::string human_version(std::uint32_t version);

// A table with one line for each row. A column is as wide on the terminal as its widest cell, and
// `right` aligns its cells at the right.
struct Column {
	std::string title;
	bool right = false;
};
[[nodiscard]] std::string format_table(const std::vector<Column> &columns,
				       const std::vector<std::vector<std::string>> &rows);

// One line for each field, with the names aligned.
struct Field {
	std::string name;
	std::string value;
};
[[nodiscard]] std::string format_fields(const std::vector<Field> &fields);

} // namespace tool
