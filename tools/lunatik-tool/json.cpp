// SPDX-License-Identifier: MIT
#include "json.hpp"

#include "failure.hpp"
#include "fold.hpp"
#include "terminal.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace tool {
namespace {

using lunatik::Array;
using lunatik::Map;
using lunatik::Nil;
using lunatik::Opaque;
using lunatik::Value;

bool is_plain_key(const Value &key)
{
	return key.is<std::string>() && !key.as<std::string>().starts_with('$') &&
		is_utf8(key.as<std::string>());
}

struct JsonForm {
	using Result = Json;

	static Json scalar(Nil) { return nullptr; }
	static Json scalar(bool boolean) { return boolean; }
	static Json scalar(std::int64_t integer) { return integer; }
	static Json scalar(const std::string &bytes) { return string_to_json(bytes); }
	static Json scalar(const Opaque &opaque)
	{
		return {{"$opaque", string_to_json(opaque.text)}};
	}
	static Json array(std::vector<Json> elements)
	{
		Json json = Json::array();
		for (Json &element : elements) {
			json.push_back(std::move(element));
		}
		return json;
	}
	static Json map(std::vector<Folded<Json>> entries)
	{
		if (std::ranges::all_of(entries, is_plain_key, &Folded<Json>::original_key)) {
			Json json = Json::object();
			for (auto &[original, key, value] : entries) {
				json[original.get().as<std::string>()] = std::move(value);
			}
			return json;
		}
		Json pairs = Json::array();
		for (auto &[original, key, value] : entries) {
			pairs.push_back(Json::array({std::move(key), std::move(value)}));
		}
		return {{"$map", std::move(pairs)}};
	}
};

// The deepest nesting of tables that the kernel takes in an argument. An empty table does not
// count.
constexpr int most_depth = 31;

// depth is the number of tables around. The recursion is bounded because too many are refused.
Value from_json(const Json &json, int depth)
{
	if (depth == most_depth && json.is_structured() && !json.empty()) {
		throw UsageError(
			fmt::format("JSON is nested deeper than {} levels, which is the most "
				    "that the kernel takes",
				    most_depth));
	}
	switch (json.type()) {
	case Json::value_t::null:
		return {};
	case Json::value_t::boolean:
		return json.get<bool>();
	case Json::value_t::number_integer:
		return json.get<std::int64_t>();
	case Json::value_t::string:
		return json.get<std::string>();
	case Json::value_t::array: {
		Array array;
		for (const Json &element : json) {
			array.push_back(from_json(element, depth + 1));
		}
		return array;
	}
	case Json::value_t::object: {
		Map map;
		for (const auto &[key, value] : json.items()) {
			map.emplace_back(key, from_json(value, depth + 1));
		}
		return map;
	}
	case Json::value_t::number_unsigned:
		if (std::in_range<std::int64_t>(json.get<std::uint64_t>())) {
			return json.get<std::int64_t>();
		}
		throw UsageError(fmt::format("the number {} is too large: an integer of Lua has 64 "
					     "bits and a sign; pass it as a string",
					     json.dump()));
	default: // number_float, also for an integer that is too long to be one
		throw UsageError(
			fmt::format("the number {} is no integer of 64 bits, and Lua in the "
				    "kernel has no others: pass it in a smaller unit (1500 "
				    "for 1.5), or as a string",
				    json.dump()));
	}
}

} // namespace

Json to_json(const Value &value)
{
	return fold<JsonForm>(value);
}

Value parse_json(const std::string &text)
{
	const Json json = Json::parse(text, nullptr, false);
	if (json.is_discarded()) {
		throw UsageError(fmt::format("'{}' is not JSON: a string needs its quotes, as in "
					     "'\"text\"'",
					     text));
	}
	return from_json(json, 0);
}

Value parse_argument(const std::string &text)
{
	const Json json = Json::parse(text, nullptr, false);
	return json.is_discarded() ? Value(text) : from_json(json, 0);
}

Json string_to_json(std::string_view bytes)
{
	if (is_utf8(bytes)) {
		return bytes;
	}
	std::string hex;
	for (const char c : bytes) {
		hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
	}
	return {{"$hex", std::move(hex)}};
}

std::string mode_to_json(unsigned mode)
{
	return fmt::format("{:04o}", mode);
}

Json timeout_to_json(lunatik::Timeout timeout)
{
	return timeout.is_none() ? Json(nullptr) : Json(timeout.duration().count());
}

Json entry_to_json(const lunatik::Entry &entry)
{
	return {
		{"name", string_to_json(entry.name)},
		{"id", entry.id},
		{"curralloc", entry.curralloc},
		{"maxalloc", entry.maxalloc},
		{"uid", entry.uid},
		{"gid", entry.gid},
		{"users", entry.users},
		{"mode", mode_to_json(entry.mode)},
		{"footprint", entry.footprint},
	};
}

std::string format_json(const Json &json)
{
	constexpr int indent = 2;
	return json.dump(indent, ' ', is_terminal(STDOUT_FILENO)) + '\n';
}

} // namespace tool
