// SPDX-License-Identifier: MIT
// Lua values on their way into the kernel and back: plain data, and its MessagePack form.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lunatik {

class Value;

// A table that is exactly 1..n; the empty table too. An array whose one element is an array is
// Array{Value(array)}: what Array{array} means, compilers do not agree on.
using Array = std::vector<Value>;

// Any other table. Keys come in the order of Lua's next(), which means nothing.
using Map = std::vector<std::pair<Value, Value>>;

// What has no value outside of its state (a function, a thread, a userdata): what tostring() says
// of it. It comes out of the kernel and cannot go in.
struct Opaque {
	std::string text;

	friend bool operator==(const Opaque &, const Opaque &) = default;
};

using Nil = std::monostate;

// An integer type whose every value a Lua integer has.
template <typename T>
concept LuaInteger = std::integral<T> && !std::same_as<T, bool> &&
	std::in_range<std::int64_t>(std::numeric_limits<T>::max());

class Value {
public:
	using Variant = std::variant<Nil, bool, std::int64_t, std::string, Array, Map, Opaque>;

	Value() = default; // nil
	Value(Nil) {}
	Value(std::same_as<bool> auto boolean) : variant_(boolean) {}
	Value(LuaInteger auto integer) : variant_(static_cast<std::int64_t>(integer)) {}
	Value(std::string bytes) : variant_(std::move(bytes)) {}
	Value(std::string_view bytes) : variant_(std::string(bytes)) {}
	Value(const char *text) : variant_(std::string(text)) {}
	Value(Array array) : variant_(std::move(array)) {}
	Value(Map map) : variant_(std::move(map)) {}
	Value(Opaque opaque) : variant_(std::move(opaque)) {}

	[[nodiscard]] bool is_nil() const noexcept { return is<Nil>(); }

	template <typename T>
	[[nodiscard]] bool is() const noexcept
	{
		return std::holds_alternative<T>(variant_);
	}

	// Throws std::bad_variant_access when the value is not a T.
	template <typename T>
	[[nodiscard]] const T &as() const
	{
		return std::get<T>(variant_);
	}

	[[nodiscard]] const Variant &variant() const noexcept { return variant_; }

	friend bool operator==(const Value &, const Value &) = default;

private:
	Variant variant_;
};

// Any one value as MessagePack, and back. decode() throws std::system_error EBADMSG for what is not
// exactly one value that Lua can have.
[[nodiscard]] std::vector<std::byte> encode(const Value &value);
[[nodiscard]] Value decode(std::span<const std::byte> bytes);

// Values as one MessagePack array: the form of a run's arguments.
[[nodiscard]] std::vector<std::byte> encode_array(std::span<const Value> values);

} // namespace lunatik
