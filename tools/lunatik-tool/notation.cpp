// SPDX-License-Identifier: MIT
#include "notation.hpp"

#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace tool {
namespace {

using lunatik::Array;
using lunatik::Map;
using lunatik::Nil;
using lunatik::Opaque;
using lunatik::Value;

bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool is_identifier(std::string_view text)
{
	constexpr std::array<std::string_view, 22> keywords{
		"and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
		"function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
		"repeat",   "return", "then", "true", "until",  "while"};
	const auto is_letter = [](char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
	};
	return !text.empty() && is_letter(text.front()) &&
		std::ranges::all_of(text, [&](char c) { return is_letter(c) || is_digit(c); }) &&
		std::ranges::find(keywords, text) == keywords.end();
}

std::string quote(std::string_view text)
{
	std::string quoted = "\"";
	while (!text.empty()) {
		const char c = text.front();
		const std::size_t length = std::max<std::size_t>(character_length(text), 1);
		if (c == '"' || c == '\\') {
			quoted.append({'\\', c});
		} else if (c == '\n') {
			quoted += "\\n";
		} else if (c == '\t') {
			quoted += "\\t";
		} else if (c == '\r') {
			quoted += "\\r";
		} else if (printable(text.substr(0, length)) == text.substr(0, length)) {
			quoted += text.substr(0, length);
		} else {
			for (const char part : text.substr(0, length)) {
				quoted +=
					fmt::format("\\x{:02x}", static_cast<unsigned char>(part));
			}
		}
		text.remove_prefix(length);
	}
	return quoted += '"';
}

// Integers come before strings, strings before the rest; a stable order keeps that.
bool key_less(const Value &left, const Value &right)
{
	const auto rank = [](const Value &key) {
		return key.is<std::int64_t>() ? 0 : key.is<std::string>() ? 1 : 2;
	};
	if (rank(left) != rank(right)) {
		return rank(left) < rank(right);
	}
	switch (rank(left)) {
	case 0:
		return left.as<std::int64_t>() < right.as<std::int64_t>();
	case 1:
		return left.as<std::string>() < right.as<std::string>();
	default:
		return false;
	}
}

struct Writer {
	std::string operator()(Nil) const { return "nil"; }
	std::string operator()(bool boolean) const { return boolean ? "true" : "false"; }
	std::string operator()(std::int64_t integer) const { return fmt::format("{}", integer); }
	std::string operator()(const std::string &text) const { return quote(text); }
	std::string operator()(const Opaque &opaque) const
	{
		return fmt::format("<{}>", printable(opaque.text));
	}
	std::string operator()(const Array &array) const
	{
		std::string text;
		for (const Value &value : array) {
			text += text.empty() ? "" : ", ";
			text += to_notation(value);
		}
		return "{" + text + "}";
	}
	std::string operator()(const Map &map) const
	{
		Map sorted = map;
		std::ranges::stable_sort(sorted, key_less, &Map::value_type::first);
		std::string text;
		for (const auto &[key, value] : sorted) {
			text += text.empty() ? "" : ", ";
			text += key.is<std::string>() && is_identifier(key.as<std::string>())
				? key.as<std::string>()
				: fmt::format("[{}]", to_notation(key));
			text += " = " + to_notation(value);
		}
		return "{" + text + "}";
	}
};

} // namespace

std::string to_notation(const Value &value)
{
	return std::visit(Writer{}, value.variant());
}

std::string to_text(const Value &value)
{
	if (value.is<std::string>()) {
		return value.as<std::string>();
	}
	if (value.is<Opaque>()) {
		return value.as<Opaque>().text;
	}
	return to_notation(value);
}

std::string format_results(const Array &values)
{
	std::string text;
	if (!std::ranges::all_of(values, &Value::is_nil)) {
		for (const Value &value : values) {
			text += to_text(value) + '\n';
		}
	}
	return text;
}

} // namespace tool
