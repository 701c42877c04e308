// SPDX-License-Identifier: MIT
#include "json.hpp"

#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

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

struct Writer {
	Json operator()(Nil) const { return nullptr; }
	Json operator()(bool boolean) const { return boolean; }
	Json operator()(std::int64_t integer) const { return integer; }
	Json operator()(const std::string &bytes) const { return string_to_json(bytes); }
	Json operator()(const Opaque &opaque) const
	{
		return {{"$opaque", string_to_json(opaque.text)}};
	}
	Json operator()(const Array &array) const
	{
		Json json = Json::array();
		for (const Value &value : array) {
			json.push_back(to_json(value));
		}
		return json;
	}
	Json operator()(const Map &map) const
	{
		if (std::ranges::all_of(map, is_plain_key, &Map::value_type::first)) {
			Json json = Json::object();
			for (const auto &[key, value] : map) {
				json[key.as<std::string>()] = to_json(value);
			}
			return json;
		}
		Json pairs = Json::array();
		for (const auto &[key, value] : map) {
			pairs.push_back(Json::array({to_json(key), to_json(value)}));
		}
		return {{"$map", std::move(pairs)}};
	}
};

} // namespace

Json to_json(const Value &value)
{
	return std::visit(Writer{}, value.variant());
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

std::string format_json(const Json &json)
{
	return json.dump(2) + '\n';
}

} // namespace tool
