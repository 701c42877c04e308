// SPDX-License-Identifier: GPL-2.0-only
// What a value is to Lua, as text: equal texts, equal values. An independent opinion on the codec,
// by way of the client library.
#pragma once

#include <lunatik/value.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace canonical {

std::string text(const lunatik::Value &value);

// A table is what its keys lead to. A later pair replaces an earlier one, unless the key is a
// table: every table of the input becomes one of its own. A value of nil is no pair.
class Pairs {
public:
	void set(const lunatik::Value &key, const lunatik::Value &value)
	{
		if (key.is<lunatik::Array>() || key.is<lunatik::Map>()) {
			if (!value.is_nil())
				under_tables_.push_back(pair(key, value));
		} else if (value.is_nil()) {
			others_.erase(text(key));
		} else {
			others_[text(key)] = pair(key, value);
		}
	}

	[[nodiscard]] std::string text_of_all() const
	{
		std::vector<std::string> pairs = under_tables_;
		for (const auto &[key, whole] : others_)
			pairs.push_back(whole);
		std::sort(pairs.begin(), pairs.end());
		std::string all = "{";
		for (const std::string &whole : pairs)
			all += whole;
		return all + "}";
	}

private:
	static std::string pair(const lunatik::Value &key, const lunatik::Value &value)
	{
		return text(key) + "=" + text(value) + ";";
	}

	std::map<std::string, std::string> others_;
	std::vector<std::string> under_tables_;
};

inline std::string bytes(char kind, const std::string &bytes)
{
	return kind + std::to_string(bytes.size()) + ":" + bytes;
}

struct ToText {
	std::string operator()(lunatik::Nil) const { return "nil"; }
	std::string operator()(bool boolean) const { return boolean ? "true" : "false"; }
	std::string operator()(std::int64_t integer) const { return std::to_string(integer); }
	std::string operator()(const std::string &string) const { return bytes('s', string); }
	std::string operator()(const lunatik::Opaque &opaque) const
	{
		return bytes('o', opaque.text);
	}
	std::string operator()(const lunatik::Array &array) const
	{
		Pairs pairs;
		for (std::size_t i = 0; i < array.size(); i++)
			pairs.set(static_cast<std::int64_t>(i + 1), array[i]);
		return pairs.text_of_all();
	}
	std::string operator()(const lunatik::Map &map) const
	{
		Pairs pairs;
		for (const auto &[key, value] : map)
			pairs.set(key, value);
		return pairs.text_of_all();
	}
};

inline std::string text(const lunatik::Value &value)
{
	return std::visit(ToText{}, value.variant());
}

// Arguments and results are a list: there a nil counts.
inline std::string text_of_list(const lunatik::Array &list)
{
	std::string all;
	for (const lunatik::Value &value : list)
		all += text(value) + ",";
	return all;
}

} // namespace canonical
