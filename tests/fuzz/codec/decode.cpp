// SPDX-License-Identifier: GPL-2.0-only
// Arbitrary bytes as arguments of a run: checked, decoded, encoded, decoded again.
#include "canonical.hpp"
#include "promise.hpp"
#include "tests/codec/lua.hpp"

#include <lunatik/value.hpp>

#include <optional>
#include <system_error>

namespace {

using lunatik::Array;
using lunatik::Map;
using lunatik::Opaque;
using lunatik::Value;

std::optional<Value> decode(std::span<const std::uint8_t> bytes)
{
	try {
		return lunatik::decode(std::as_bytes(bytes));
	} catch (const std::system_error &) {
		return {};
	}
}

// Arrays and maps inside each other, this one included.
int depth(const Value &value)
{
	int inner = 0;
	if (value.is<Array>()) {
		for (const Value &element : value.as<Array>())
			inner = std::max(inner, depth(element));
		return inner + 1;
	}
	if (value.is<Map>()) {
		for (const auto &[key, element] : value.as<Map>())
			inner = std::max({inner, depth(key), depth(element)});
		return inner + 1;
	}
	return 0;
}

// No value that can only come out, no nil as a key.
bool can_go_in(const Value &value)
{
	if (value.is<Array>())
		return std::ranges::all_of(value.as<Array>(), can_go_in);
	if (value.is<Map>())
		return std::ranges::all_of(value.as<Map>(), [](const auto &pair) {
			return !pair.first.is_nil() && can_go_in(pair.first) &&
				can_go_in(pair.second);
		});
	return !value.is<Opaque>();
}

// What the fuzzer can't choose, yet the same for the same input.
std::size_t hash_of(std::span<const std::uint8_t> bytes)
{
	return std::hash<std::string_view>{}(
		{reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
	const std::span input(data, size);
	const int n = check(input);
	const std::optional<Value> value = decode(input);

	const bool expected = value && value->is<Array>() && can_go_in(*value) &&
		depth(*value) <= LUNATIK_VALUE_MAXDEPTH;
	promise((n >= 0) == expected, "the check passes what Lua can have, and nothing else");
	if (n < 0)
		return 0;
	const Array &arguments = value->as<Array>();
	promise(static_cast<std::size_t>(n) == arguments.size(), "the check counts");
	const std::string text = canonical::text_of_list(arguments);

	constexpr long plenty = 1L << 40;
	Lua lua;
	lua.host().allocations_left = plenty;
	const Outcome first = lua.recode(input);
	const long allocations = plenty - lua.host().allocations_left;
	const long polls = lua.host().polls;
	lua.host().allocations_left = -1;
	promise(first.status == LUA_OK, "what passed the check is decoded and encoded",
		first.message);
	// Decoding goes through them once, encoding twice, and then it writes them.
	promise(polls >= 4L * n, "each value is a poll");
	promise(check(first.bytes) == n, "what was encoded passes the check");
	const std::optional<Value> encoded = decode(first.bytes);
	promise(encoded && encoded->is<Array>() &&
			canonical::text_of_list(encoded->as<Array>()) == text,
		"the encoded values are the decoded ones", text);

	const Outcome second = lua.recode(first.bytes);
	promise(second.status == LUA_OK && second.bytes.size() == first.bytes.size(),
		"the encoding is the shortest at once", second.message);
	const std::optional<Value> again = decode(second.bytes);
	promise(again && canonical::text_of_list(again->as<Array>()) == text,
		"encoded again it is the same", text);

	// Each allocation may fail, each poll may raise: then it ends with that, and leaves
	// nothing.
	const std::size_t hash = hash_of(input);
	{
		Lua poor;
		poor.host().allocations_left =
			allocations ? static_cast<long>(hash % allocations) : 0;
		const Outcome outcome = poor.recode(input);
		promise(outcome.status == LUA_OK || outcome.status == LUA_ERRMEM,
			"without memory it says so", outcome.message);
	}
	if (polls > 0) {
		Lua late;
		late.host().polls_left = static_cast<long>(hash % polls);
		const Outcome outcome = late.recode(input);
		promise(outcome.status == LUA_ERRRUN && outcome.message == "polled",
			"a poll can stop it", outcome.message);
	}
	return 0;
}
