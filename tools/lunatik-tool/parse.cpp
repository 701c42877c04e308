// SPDX-License-Identifier: MIT
#include "parse.hpp"

#include "failure.hpp"

#include <lunatik/control.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <span>

namespace tool {
namespace {

struct Unit {
	std::string_view name;
	std::uint64_t factor;
};

constexpr std::array<Unit, 9> size_units{{{"", 1},
					  {"K", 1ULL << 10U},
					  {"M", 1ULL << 20U},
					  {"G", 1ULL << 30U},
					  {"T", 1ULL << 40U},
					  {"k", 1ULL << 10U},
					  {"m", 1ULL << 20U},
					  {"g", 1ULL << 30U},
					  {"t", 1ULL << 40U}}};

constexpr std::array<Unit, 6> duration_units{{{"ns", 1},
					      {"us", 1'000},
					      {"ms", 1'000'000},
					      {"s", 1'000'000'000},
					      {"m", 60'000'000'000},
					      {"h", 3'600'000'000'000}}};

// Multiplies a whole number above zero by its unit. Returns nothing when the text has anything
// else, or when the product has more than 63 bits, because durations are signed.
std::optional<std::uint64_t> parse_quantity(std::string_view text, std::span<const Unit> units)
{
	std::uint64_t number = 0;
	const char *end = text.data() + text.size();
	const auto [rest, error] = std::from_chars(text.data(), end, number);
	if (error != std::errc{} || number == 0) {
		return std::nullopt;
	}
	const auto unit = std::ranges::find(units, std::string_view(rest, end), &Unit::name);
	constexpr std::uint64_t max = std::numeric_limits<std::int64_t>::max();
	if (unit == units.end() || number > max / unit->factor) {
		return std::nullopt;
	}
	return number * unit->factor;
}

// No part is empty, and a colon is before the last one only.
bool is_function(std::string_view name)
{
	constexpr std::string_view separators = ".:";
	while (true) {
		const std::size_t end = name.find_first_of(separators);
		if (name.empty() || end == 0) {
			return false;
		}
		if (end == std::string_view::npos) {
			return true;
		}
		const bool is_method = name[end] == ':';
		name.remove_prefix(end + 1);
		if (is_method) {
			return !name.empty() &&
				name.find_first_of(separators) == std::string_view::npos;
		}
	}
}

} // namespace

std::uint64_t parse_size(std::string_view text)
{
	if (const auto size = parse_quantity(text, size_units)) {
		return *size;
	}
	throw UsageError(fmt::format(
		"'{}' is not a size: bytes, or a number with K, M, G or T, as 65536, 64K, 1M",
		text));
}

lunatik::Timeout parse_duration(std::string_view text)
{
	if (text == "none") {
		return lunatik::Timeout::none();
	}
	if (const auto duration = parse_quantity(text, duration_units)) {
		return lunatik::Timeout::from_abi(*duration);
	}
	throw UsageError(
		fmt::format("'{}' is not a duration: a whole number above zero with ns, us, "
			    "ms, s, m or h, as 500ms, 2s; or none",
			    text));
}

std::uint16_t parse_mode(std::string_view text)
{
	std::uint16_t mode = 0;
	const char *end = text.data() + text.size();
	const auto [rest, error] = std::from_chars(text.data(), end, mode, 8);
	if (error != std::errc{} || rest != end || mode == 0 || (mode & ~0666U) != 0) {
		throw UsageError(
			fmt::format("'{}' is not a mode: octal, reading (4) and writing (2) for "
				    "user, group and others, as 0600, 0660",
				    text));
	}
	return mode;
}

void check_name(std::string_view name)
{
	const auto is_forbidden = [](char c) {
		const auto byte = static_cast<unsigned char>(c);
		return byte < 0x20 || byte == 0x7f || byte == '/';
	};
	if (name.empty() || name.size() > lunatik::name_max ||
	    std::ranges::any_of(name, is_forbidden)) {
		throw UsageError(
			fmt::format("not a name of a state: 1 to {} bytes, without slashes and "
				    "control characters",
				    lunatik::name_max));
	}
}

void check_function(std::string_view name)
{
	if (name.size() > lunatik::function_max || name.find('\0') != std::string_view::npos ||
	    !is_function(name)) {
		throw UsageError(
			fmt::format("'{}' is not a name of a function: that of a global variable, "
				    "then fields after dots, as http.router.handle, {} bytes at "
				    "the most",
				    name, lunatik::function_max));
	}
}

void check_module(std::string_view name)
{
	if (name.empty() || name.size() > lunatik::module_max ||
	    name.find('\0') != std::string_view::npos) {
		throw UsageError(
			fmt::format("not a name of a module: 1 to {} bytes", lunatik::module_max));
	}
}

} // namespace tool
