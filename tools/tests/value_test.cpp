// SPDX-License-Identifier: MIT
// Value <-> MessagePack.
#include <lunatik/value.hpp>

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <system_error>

using lunatik::Array;
using lunatik::decode;
using lunatik::encode;
using lunatik::Map;
using lunatik::Opaque;
using lunatik::Value;

namespace {

std::vector<std::byte> bytes(std::initializer_list<unsigned> list)
{
	std::vector<std::byte> result;
	for (const unsigned byte : list) {
		result.push_back(static_cast<std::byte>(byte));
	}
	return result;
}

int decode_error(std::span<const std::byte> encoded)
{
	try {
		[[maybe_unused]] const Value value = decode(encoded);
		return 0;
	} catch (const std::system_error &error) {
		return error.code().value();
	}
}

Value nested(int depth)
{
	Value value = Array{};
	for (int i = 1; i < depth; ++i) {
		value = Array{value};
	}
	return value;
}

void expect_round_trip(const Value &value)
{
	EXPECT_EQ(decode(encode(value)), value);
}

} // namespace

TEST(Value, ScalarsComeBackAsTheyWere)
{
	expect_round_trip({});
	expect_round_trip(true);
	expect_round_trip(false);
	expect_round_trip("");
	expect_round_trip(Opaque{"function: 0x1"});
}

TEST(Value, IntegersComeBackAtEveryBoundaryOfTheFormat)
{
	using limits = std::numeric_limits<std::int64_t>;
	for (const std::int64_t boundary :
	     {std::int64_t{0}, std::int64_t{-32}, std::int64_t{INT8_MIN}, std::int64_t{INT16_MIN},
	      std::int64_t{INT32_MIN}, limits::min() + 1, std::int64_t{INT8_MAX},
	      std::int64_t{UINT8_MAX}, std::int64_t{UINT16_MAX}, std::int64_t{UINT32_MAX},
	      limits::max() - 1}) {
		expect_round_trip(boundary - 1);
		expect_round_trip(boundary);
		expect_round_trip(boundary + 1);
	}
}

TEST(Value, StringsComeBackAtEveryBoundaryOfTheFormat)
{
	for (const std::size_t size : {31U, 32U, 255U, 256U, 65535U, 65536U}) {
		expect_round_trip(std::string(size, '\xff'));
	}
}

TEST(Value, StringsAreBytesNulAmongThem)
{
	std::string all;
	for (int byte = 0; byte < 256; ++byte) {
		all += static_cast<char>(byte);
	}
	expect_round_trip(all);
}

TEST(Value, TablesComeBackAtEveryBoundaryOfTheFormat)
{
	for (const std::size_t size : {0U, 15U, 16U, 65535U, 65536U}) {
		expect_round_trip(Array(size, Value(true)));
		Map map;
		for (std::size_t i = 0; i < size; ++i) {
			map.emplace_back(static_cast<std::int64_t>(i), "x");
		}
		expect_round_trip(map);
	}
}

TEST(Value, TablesNestAndKeysMayBeAnything)
{
	expect_round_trip(Map{{"list", Array{1, "two", Array{}, Map{}}}, {-1, false}, {true, {}}});
}

TEST(Value, NestingAsDeepAsTheKernelGivesOutIsDecoded)
{
	constexpr int kernel_depth = 32;
	expect_round_trip(nested(kernel_depth + 1)); // the array of results is one more
}

TEST(Value, NestingWithoutEndIsRefusedAndDoesNotOverflowTheStack)
{
	constexpr std::size_t deep = 1'000'000;
	std::vector<std::byte> encoded(deep, std::byte{0x91});
	encoded.push_back(std::byte{0xc0});
	EXPECT_EQ(decode_error(encoded), EBADMSG);
}

TEST(Value, EncodesAsTheSpecificationOfMessagePackHasIt)
{
	EXPECT_EQ(encode({}), bytes({0xc0}));
	EXPECT_EQ(encode(true), bytes({0xc3}));
	EXPECT_EQ(encode(-1), bytes({0xff}));
	EXPECT_EQ(encode(std::numeric_limits<std::int64_t>::min()),
		  bytes({0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0}));
	EXPECT_EQ(encode("a"), bytes({0xa1, 'a'}));
	EXPECT_EQ(encode(Map{{"a", Array{}}}), bytes({0x81, 0xa1, 'a', 0x90}));
	EXPECT_EQ(encode(Opaque{"f"}), bytes({0xd4, 1, 'f'}));
}

TEST(Value, ArgumentsAreOneArray)
{
	EXPECT_EQ(lunatik::encode_array({}), bytes({0x90}));
	const Array arguments{1, "a"};
	EXPECT_EQ(lunatik::encode_array(arguments), encode(arguments));
}

TEST(Value, BinaryIsAString)
{
	EXPECT_EQ(decode(bytes({0xc4, 2, 0, 0xff})), Value(std::string("\0\xff", 2)));
}

TEST(Value, WhatLuaHasNoValueForIsRefused)
{
	EXPECT_EQ(decode_error(bytes({0xca, 0, 0, 0, 0})), EBADMSG) << "float";
	EXPECT_EQ(decode_error(bytes({0xcf, 0x80, 0, 0, 0, 0, 0, 0, 0})), EBADMSG) << "2^63";
	EXPECT_EQ(decode_error(bytes({0xd4, 2, 0})), EBADMSG) << "another extension";
}

TEST(Value, AnythingButExactlyOneValueIsRefused)
{
	EXPECT_EQ(decode_error({}), EBADMSG) << "nothing";
	EXPECT_EQ(decode_error(bytes({0xc0, 0xc0})), EBADMSG) << "two values";
	EXPECT_EQ(decode_error(bytes({0xc1})), EBADMSG) << "a byte that begins nothing";
	const auto whole = encode(Map{{"key", Array{1, 1000, "text"}}});
	for (std::size_t size = 0; size < whole.size(); ++size) {
		EXPECT_EQ(decode_error(std::span(whole).first(size)), EBADMSG) << size << " bytes";
	}
}

TEST(Value, ASizeThatIsALieTakesNoMemory)
{
	EXPECT_EQ(decode_error(bytes({0xdd, 0xff, 0xff, 0xff, 0xff})), EBADMSG) << "array";
	EXPECT_EQ(decode_error(bytes({0xdf, 0xff, 0xff, 0xff, 0xff})), EBADMSG) << "map";
	EXPECT_EQ(decode_error(bytes({0xdb, 0xff, 0xff, 0xff, 0xff})), EBADMSG) << "string";
}
