// SPDX-License-Identifier: MIT
// Lua values outside of the kernel: plain data, and its MessagePack form.
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

// A table whose keys are exactly 1..n, or the empty table. Write Array{Value(array)} for an array
// whose one element is an array, because compilers do not agree on what Array{array} means.
using Array = std::vector<Value>;

// Any other table. The order of the entries has no meaning, because it is that of Lua's next().
using Map = std::vector<std::pair<Value, Value>>;

// A function, a thread or a userdata, which exists in its state alone: the text is that of
// tostring(). The kernel sends it and does not take it as an argument.
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

// Convert one value to MessagePack and back. decode() throws std::system_error EBADMSG unless the
// bytes are exactly one value that Lua can have.
[[nodiscard]] std::vector<std::byte> encode(const Value &value);
[[nodiscard]] Value decode(std::span<const std::byte> bytes);

// Converts values to one MessagePack array, because a run takes its arguments in that form.
[[nodiscard]] std::vector<std::byte> encode_array(std::span<const Value> values);

} // namespace lunatik
