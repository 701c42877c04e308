// SPDX-License-Identifier: MIT
#include "json.hpp"

#include "failure.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

using lunatik::Array;
using lunatik::Map;
using lunatik::Opaque;
using lunatik::Value;

namespace {

std::string json(const Value &value)
{
	return tool::to_json(value).dump();
}

} // namespace

TEST(Json, ScalarsAreJsonsOwn)
{
	EXPECT_EQ(json({}), "null");
	EXPECT_EQ(json(true), "true");
	EXPECT_EQ(json("text \" \n"), R"("text \" \n")");
	EXPECT_EQ(json(""), R"("")");
}

TEST(Json, IntegersAreExact)
{
	EXPECT_EQ(json(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
	EXPECT_EQ(json(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
}

TEST(Json, BytesThatAreNotUtf8AreHexadecimal)
{
	EXPECT_EQ(json("\xff\x0a"), R"({"$hex":"ff0a"})");
	EXPECT_EQ(json("\xed\xa0\x80"), R"({"$hex":"eda080"})") << "half of a surrogate pair";
	EXPECT_EQ(json("\xc0\x80"), R"({"$hex":"c080"})") << "longer than needed";
	EXPECT_EQ(json(std::string("a\0b", 3)), R"("a\u0000b")");
}

TEST(Json, ArraysAreArrays)
{
	EXPECT_EQ(json(Array{}), "[]");
	EXPECT_EQ(json(Array{1}), "[1]");
	EXPECT_EQ(json(Array{Value(Array{1, 2})}), "[[1,2]]");
	EXPECT_EQ(json(Array{"a", 1}), R"(["a",1])");
	EXPECT_EQ(json(Array{Value(Array{"a", 1})}), R"([["a",1]])") << "not an object";
}

TEST(Json, TablesWithTextKeysAreObjects)
{
	EXPECT_EQ(json(Map{{"a", 1}, {"b", Map{{"c", {}}}}}), R"({"a":1,"b":{"c":null}})");
}

TEST(Json, OtherTablesKeepTheirKeys)
{
	EXPECT_EQ(json(Map{{1, "x"}, {"1", "y"}}), R"({"$map":[[1,"x"],["1","y"]]})");
	EXPECT_EQ(json(Map{{"\xff", 1}}), R"({"$map":[[{"$hex":"ff"},1]]})");
}

TEST(Json, ATableCannotPoseAsWhatItIsNot)
{
	EXPECT_EQ(json(Map{{"$hex", "ff"}}), R"({"$map":[["$hex","ff"]]})");
}

TEST(Json, WhatHasNoValueSaysSo)
{
	EXPECT_EQ(json(Opaque{"function: 1"}), R"({"$opaque":"function: 1"})");
}

TEST(Json, NoTimeoutIsNull)
{
	EXPECT_EQ(tool::timeout_to_json(lunatik::Timeout::none()).dump(), "null");
	EXPECT_EQ(tool::timeout_to_json(std::chrono::seconds(2)).dump(), "2000000000");
}

TEST(JsonArgument, IsTheLuaValueOfTheSameForm)
{
	EXPECT_EQ(tool::parse_json("null"), Value());
	EXPECT_EQ(tool::parse_json("true"), Value(true));
	EXPECT_EQ(tool::parse_json("\"7\""), Value("7"));
	EXPECT_EQ(tool::parse_json("-9223372036854775808"),
		  Value(std::numeric_limits<std::int64_t>::min()));
	EXPECT_EQ(tool::parse_json("9223372036854775807"),
		  Value(std::numeric_limits<std::int64_t>::max()));
	EXPECT_EQ(tool::parse_json(R"([1, ["a"], {}])"), Value(Array{1, Value(Array{"a"}), Map{}}));
	EXPECT_EQ(tool::parse_json(R"({"b": [false], "a": null})"),
		  Value(Map{{"b", Value(Array{false})}, {"a", {}}}));
}

TEST(JsonArgument, ThatIsNoIntegerIsRefusedWithWhatToDo)
{
	for (const char *text : {"1.5", "1e3", "1.0", "[1, {\"a\": 0.1}]", "9223372036854775808",
				 "99999999999999999999", "-9223372036854775809"}) {
		try {
			(void)tool::parse_json(text);
			ADD_FAILURE() << text;
		} catch (const tool::UsageError &error) {
			EXPECT_NE(std::string(error.what()).find("as a string"), std::string::npos)
				<< error.what();
		}
	}
}

TEST(JsonArgument, ThatIsNotJsonIsRefused)
{
	for (const char *text : {"", "word", "{", "1 2", "'a'", "\"\xff\""}) {
		EXPECT_THROW((void)tool::parse_json(text), tool::UsageError) << text;
	}
}

TEST(JsonArgument, NestedDeeperThanTheKernelTakesIsRefused)
{
	const auto nested = [](std::size_t depth, const std::string &inside) {
		return std::string(depth, '[') + inside + std::string(depth, ']');
	};
	EXPECT_NO_THROW((void)tool::parse_json(nested(31, "1")));
	EXPECT_NO_THROW((void)tool::parse_json(nested(32, "")));
	EXPECT_THROW((void)tool::parse_json(nested(32, "1")), tool::UsageError);
	EXPECT_THROW((void)tool::parse_json(nested(100'000, "")), tool::UsageError);
}
