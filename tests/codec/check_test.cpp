// SPDX-License-Identifier: GPL-2.0-only
// What lunatik_value_check() lets in and what it refuses.
#include <gtest/gtest.h>

#include "bytes.hpp"

namespace {

const Bytes one = "\x91"_mp; // an array of one value follows

TEST(Check, CountsTheElementsOfTheOuterArray)
{
	EXPECT_EQ(check("\x90"_mp), 0);
	EXPECT_EQ(check("\x93\x01\x02\x03"_mp), 3);
	EXPECT_EQ(check("\xdc\x00\x02\xc0\xc0"_mp), 2);
	EXPECT_EQ(check("\xdd\x00\x00\x00\x02\xc0\xc0"_mp), 2);
	EXPECT_EQ(check("\xdd\x00\x01\x00\x00"_mp + Bytes(65536, 0xc0)), 65536);
}

TEST(Check, RefusesWhatIsNoArray)
{
	EXPECT_EQ(check({}), -1);
	for (const auto &other :
	     {"\x01"_mp, "\xc0"_mp, "\xa1x"_mp, "\x80"_mp, "\x81\x01\x02"_mp, "\xde\x00\x00"_mp})
		EXPECT_EQ(check(other), -1);
}

TEST(Check, TakesEveryFormatOfWhatLuaHas)
{
	const Bytes values[] = {
		"\xc0"_mp,
		"\xc2"_mp,
		"\xc3"_mp,
		"\x00"_mp,
		"\x7f"_mp,
		"\xe0"_mp,
		"\xff"_mp,
		"\xcc\xff"_mp,
		"\xcd\xff\xff"_mp,
		"\xce\xff\xff\xff\xff"_mp,
		"\xcf\x7f\xff\xff\xff\xff\xff\xff\xff"_mp,
		"\xd0\x80"_mp,
		"\xd1\x80\x00"_mp,
		"\xd2\x80\x00\x00\x00"_mp,
		"\xd3\x80\x00\x00\x00\x00\x00\x00\x00"_mp,
		"\xa0"_mp,
		"\xbf"_mp + Bytes(31, 'x'),
		"\xd9\x01x"_mp,
		"\xda\x00\x01x"_mp,
		"\xdb\x00\x00\x00\x01x"_mp,
		"\xc4\x01x"_mp,
		"\xc5\x00\x01x"_mp,
		"\xc6\x00\x00\x00\x01x"_mp,
		"\x90"_mp,
		"\x91\xc0"_mp,
		"\xdc\x00\x01\xc0"_mp,
		"\xdd\x00\x00\x00\x01\xc0"_mp,
		"\x80"_mp,
		"\x81\x01\x02"_mp,
		"\xde\x00\x01\x01\x02"_mp,
		"\xdf\x00\x00\x00\x01\x01\x02"_mp,
	};
	for (const auto &value : values)
		EXPECT_EQ(check(one + value), 1) << testing::PrintToString(value);
}

TEST(Check, RefusesFloats)
{
	EXPECT_EQ(check(one + "\xca\x3f\x80\x00\x00"_mp), -1);
	EXPECT_EQ(check(one + "\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00"_mp), -1);
	EXPECT_EQ(check(one + "\x81\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00\x01"_mp),
		  -1); // NaN as a key
}

TEST(Check, RefusesUnsignedNumbersAboveTheLargestInteger)
{
	EXPECT_EQ(check(one + "\xcf\x80\x00\x00\x00\x00\x00\x00\x00"_mp), -1);
	EXPECT_EQ(check(one + "\xcf\xff\xff\xff\xff\xff\xff\xff\xff"_mp), -1);
}

TEST(Check, RefusesExtensions)
{
	for (const int type : {0x00, 0x01, 0x7f, 0xff}) {
		const Bytes t(1, static_cast<std::uint8_t>(type));
		for (unsigned log = 0; log < 5; log++)
			EXPECT_EQ(check(one + Bytes(1, static_cast<std::uint8_t>(0xd4 + log)) + t +
					Bytes(1U << log, 'x')),
				  -1);
		EXPECT_EQ(check(one + "\xc7\x01"_mp + t + "x"_mp), -1);
		EXPECT_EQ(check(one + "\xc8\x00\x01"_mp + t + "x"_mp), -1);
		EXPECT_EQ(check(one + "\xc9\x00\x00\x00\x01"_mp + t + "x"_mp), -1);
	}
}

TEST(Check, RefusesTheUnusedCode)
{
	EXPECT_EQ(check(one + "\xc1"_mp), -1);
}

TEST(Check, RefusesNilAsAKeyOnly)
{
	EXPECT_EQ(check(one + "\x81\xc0\x01"_mp), -1);
	EXPECT_EQ(check(one + "\x82\x01\x02\xc0\x01"_mp), -1);
	EXPECT_EQ(check(one + "\xde\x00\x01\xc0\x01"_mp), -1);
	EXPECT_EQ(check(one + "\xdf\x00\x00\x00\x01\xc0\x01"_mp), -1);
	EXPECT_EQ(check(one + "\x81\x01\xc0"_mp), 1);
	EXPECT_EQ(check(one + "\x81\x91\xc0\xc0"_mp), 1); // {[{nil}] = nil}
	EXPECT_EQ(check(one + "\x81\x01\x81\xc0\x01"_mp), -1);
}

TEST(Check, RefusesWhatIsBehindTheArray)
{
	EXPECT_EQ(check("\x90\xc0"_mp), -1);
	EXPECT_EQ(check("\x91\x01\x00"_mp), -1);
	EXPECT_EQ(check("\x90\x90"_mp), -1);
}

TEST(Check, RefusesLengthsBeyondTheData)
{
	const Bytes rest = "xxxxx"_mp;
	const Bytes huge[] = {
		"\xd9\xff"_mp,
		"\xda\xff\xff"_mp,
		"\xdb\xff\xff\xff\xff"_mp,
		"\xc4\xff"_mp,
		"\xc5\xff\xff"_mp,
		"\xc6\xff\xff\xff\xff"_mp,
		"\xdc\xff\xff"_mp,
		"\xdd\xff\xff\xff\xff"_mp,
		"\xde\xff\xff"_mp,
		"\xdf\xff\xff\xff\xff"_mp,
		"\xdf\x80\x00\x00\x00"_mp,
		"\xbf"_mp,
		"\x9f"_mp,
		"\x8f"_mp,
	};
	for (const auto &header : huge)
		EXPECT_EQ(check(one + header + rest), -1) << testing::PrintToString(header);
	EXPECT_EQ(check("\xdd\xff\xff\xff\xff"_mp + rest), -1);
	EXPECT_EQ(check("\xdd\x80\x00\x00\x00"_mp + rest), -1);
}

Bytes nested(std::size_t levels, const Bytes &level)
{
	return repeated(levels - 1, level) + "\x90"_mp;
}

TEST(Check, BoundsTheNesting)
{
	EXPECT_EQ(check(nested(LUNATIK_VALUE_MAXDEPTH, "\x91"_mp)), 1);
	EXPECT_EQ(check(nested(LUNATIK_VALUE_MAXDEPTH + 1, "\x91"_mp)), -1);
	EXPECT_EQ(check(one + nested(LUNATIK_VALUE_MAXDEPTH - 1, "\x81\x01"_mp)), 1);
	EXPECT_EQ(check(one + nested(LUNATIK_VALUE_MAXDEPTH, "\x81\x01"_mp)), -1);
	EXPECT_EQ(check(nested(1'000'000, "\x91"_mp)), -1);
	// as keys
	EXPECT_EQ(check(one + repeated(30, "\x81"_mp) + "\x90"_mp + repeated(30, "\x01"_mp)), 1);
	EXPECT_EQ(check(one + repeated(31, "\x81"_mp) + "\x90"_mp + repeated(31, "\x01"_mp)), -1);
}

TEST(Check, DoesNotTakeSiblingsForNesting)
{
	EXPECT_EQ(check("\xdc\x10\x00"_mp + repeated(4096, "\x91\x90"_mp)), 4096);
}

TEST(Check, RefusesARichMessageCutOffAnywhere)
{
	const Bytes rich = "\xdc\x00\x12"_mp + "\xc0\xc2\xc3\x05\xe5"_mp +
		"\xcc\x80\xcd\x01\x00"_mp +
		"\xce\x00\x01\x00\x00\xcf\x00\x00\x00\x01\x00\x00\x00\x00"_mp +
		"\xd0\x80\xd1\x80\x00\xd2\x80\x00\x00\x00\xd3\x80\x00\x00\x00\x00\x00\x00\x00"_mp +
		"\xa3xyz\xd9\x02pq"_mp + "\x82\xa1k\x92\x01\x90\x91\x07\x81\x01\xc4\x01\x00"_mp +
		"\xdd\x00\x00\x00\x01\xdf\x00\x00\x00\x01\x01\xdb\x00\x00\x00\x01z"_mp + "\x80"_mp;
	ASSERT_EQ(check(rich), 18);
	for (std::size_t size = 0; size < rich.size(); size++)
		EXPECT_EQ(check(std::span(rich).first(size)), -1) << size;
}

// However it is cut into steps, a check comes to the same.
TEST(Check, PausesAfterAsManyStepsAsItIsGiven)
{
	const Bytes inputs[] = {
		"\x90"_mp,
		"\x93\x01\x81\xa1k\x92\x01\x90\xc0"_mp,
		"\x92\x81\xc0\x01\x01"_mp, // nil as a key
		"\x93\x01\x02"_mp,         // cut off
		"\x91\x01\x02"_mp,         // something behind it
		nested(LUNATIK_VALUE_MAXDEPTH, "\x91"_mp),
		nested(LUNATIK_VALUE_MAXDEPTH + 1, "\x91"_mp),
		{},
	};
	for (const auto &input : inputs) {
		const Exact exact(input);
		for (std::size_t steps = 1; steps < 8; steps++) {
			lunatik_check check_;
			lunatik_value_checkbegin(&check_, exact.data(), exact.size());
			std::size_t pauses = 0;
			while (lunatik_value_checkstep(&check_, steps)) {
				EXPECT_EQ(check_.result, LUNATIK_CHECK_GOESON);
				ASSERT_LE(++pauses, 2 * input.size() + 2);
			}
			EXPECT_EQ(check_.result, check(input));
			EXPECT_FALSE(lunatik_value_checkstep(&check_, steps));
		}
	}
}

// Each pause is after so many items, so that it comes in time whatever they are.
TEST(Check, TakesAStepForEachItemAndEachEnd)
{
	const Exact flat("\xdc\x10\x00"_mp + Bytes(4096, 0xc0));
	const Exact tables("\xdc\x10\x00"_mp + repeated(4096, "\x91\x90"_mp));
	const auto steps_of = [](const Exact &exact) {
		lunatik_check check_;
		lunatik_value_checkbegin(&check_, exact.data(), exact.size());
		std::size_t steps = 1;
		while (lunatik_value_checkstep(&check_, 1))
			steps++;
		return steps;
	};
	EXPECT_EQ(steps_of(flat), 1U + 4096 + 1);
	EXPECT_EQ(steps_of(tables), 1U + 4 * 4096 + 1);
}

} // namespace
