// SPDX-License-Identifier: MIT
// Converts a Lua value from the inside out: the contents of a table first, then the table. A Form
// converts each kind of value:
//
//     using Result = ...;
//     static Result scalar(...);  // for Nil, bool, std::int64_t, std::string and Opaque
//     static Result array(std::vector<Result> elements);
//     static Result map(std::vector<Folded<Result>> entries);
#pragma once

#include <lunatik/value.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace tool {

// One entry of a table: its key as it was, because a form may write some keys in another way, and
// both halves in the new form.
template <typename Result>
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): a reference_wrapper is never empty
struct Folded {
	std::reference_wrapper<const lunatik::Value> original_key;
	Result key;
	Result value;
};

template <typename Form>
typename Form::Result fold(const lunatik::Value &value)
{
	using Result = typename Form::Result;
	return std::visit(
		[]<typename T>(const T &content) -> Result {
			if constexpr (std::same_as<T, lunatik::Array>) {
				std::vector<Result> elements;
				elements.reserve(content.size());
				for (const lunatik::Value &element : content) {
					elements.push_back(fold<Form>(element));
				}
				return Form::array(std::move(elements));
			} else if constexpr (std::same_as<T, lunatik::Map>) {
				std::vector<Folded<Result>> entries;
				entries.reserve(content.size());
				for (const auto &[key, element] : content) {
					entries.push_back(
						{key, fold<Form>(key), fold<Form>(element)});
				}
				return Form::map(std::move(entries));
			} else {
				return Form::scalar(content);
			}
		},
		value.variant());
}

} // namespace tool
