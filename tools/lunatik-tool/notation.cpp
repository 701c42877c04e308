// SPDX-License-Identifier: MIT
#include "notation.hpp"

#include "fold.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <vector>

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
		} else {
			quoted += printable(text.substr(0, length));
		}
		text.remove_prefix(length);
	}
	return quoted += '"';
}

// Orders integers before strings and strings before other keys, which are all equal because they
// have no order in Lua.
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

struct LuaForm {
	using Result = std::string;

	static std::string scalar(Nil) { return "nil"; }
	static std::string scalar(bool boolean) { return boolean ? "true" : "false"; }
	static std::string scalar(std::int64_t integer) { return fmt::format("{}", integer); }
	static std::string scalar(const std::string &text) { return quote(text); }
	static std::string scalar(const Opaque &opaque)
	{
		return fmt::format("<{}>", printable(opaque.text));
	}
	static std::string array(const std::vector<std::string> &elements)
	{
		return fmt::format("{{{}}}", fmt::join(elements, ", "));
	}
	static std::string map(std::vector<Folded<std::string>> entries)
	{
		std::ranges::stable_sort(entries, key_less, &Folded<std::string>::original_key);
		std::vector<std::string> fields;
		fields.reserve(entries.size());
		for (const auto &[original, key, value] : entries) {
			fields.push_back(fmt::format("{} = {}", field_name(original, key), value));
		}
		return array(fields);
	}

private:
	static std::string field_name(const Value &original, const std::string &key)
	{
		return original.is<std::string>() && is_identifier(original.as<std::string>())
			? original.as<std::string>()
			: fmt::format("[{}]", key);
	}
};

} // namespace

std::string to_notation(const Value &value)
{
	return fold<LuaForm>(value);
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
	for (const Value &value : values) {
		text += to_text(value) + '\n';
	}
	return text;
}

} // namespace tool
