// SPDX-License-Identifier: MIT
#include "json.hpp"

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
