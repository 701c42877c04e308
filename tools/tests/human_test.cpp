// SPDX-License-Identifier: MIT
#include "human.hpp"

#include <gtest/gtest.h>

#include <cstdint>

using namespace std::chrono_literals;
using tool::human_duration;
using tool::human_size;

TEST(HumanSize, RoundsToOneDecimalAndNeverShows1024OfAUnit)
{
	EXPECT_EQ(human_size(0), "0");
	EXPECT_EQ(human_size(1023), "1023");
	EXPECT_EQ(human_size(1024), "1.0K");
	EXPECT_EQ(human_size(65536), "64.0K");
	EXPECT_EQ(human_size(1536), "1.5K");
	EXPECT_EQ(human_size(1048575), "1.0M");
	EXPECT_EQ(human_size(1048576), "1.0M");
	EXPECT_EQ(human_size(UINT64_MAX), "16.0E");
}

TEST(HumanDuration, TakesTheLargestUnitThatFits)
{
	EXPECT_EQ(human_duration(0ns), "0s");
	EXPECT_EQ(human_duration(999ns), "999ns");
	EXPECT_EQ(human_duration(1500ns), "1.5us");
	EXPECT_EQ(human_duration(20ms), "20ms");
	EXPECT_EQ(human_duration(1050ms), "1.05s");
	EXPECT_EQ(human_duration(2h), "7200s");
	EXPECT_EQ(human_duration(1234567891ns), "1.234s");
	EXPECT_EQ(tool::human_timeout(lunatik::Timeout::none()), "none");
}

TEST(HumanVersion, IsThatOfLua)
{
	EXPECT_EQ(tool::human_version(50409), "5.4.9");
	EXPECT_EQ(tool::human_version(50410), "5.4.10");
}

TEST(Table, AlignsColumnsByCharactersAndEndsLinesWithoutBlanks)
{
	EXPECT_EQ(tool::format_table({{"NAME"}, {"SIZE", true}, {"OWNER"}},
				     {{"\xc3\xbc", "1.0M", "root"}, {"longer", "12", "me"}}),
		  "NAME    SIZE  OWNER\n"
		  "\xc3\xbc       1.0M  root\n"
		  "longer    12  me\n");
}

TEST(Table, AlignsColumnsByWhatCharactersTakeOfATerminal)
{
	EXPECT_EQ(tool::format_table({{"NAME"}, {"OWNER"}},
				     {{"\xe6\x97\xa5\xe6\x9c\xac", "a"}, {"u\xcc\x88", "b"}}),
		  "NAME  OWNER\n"
		  "\xe6\x97\xa5\xe6\x9c\xac  a\n"
		  "u\xcc\x88     b\n");
}

TEST(Table, WithoutRowsIsItsTitle)
{
	EXPECT_EQ(tool::format_table({{"A"}, {"B"}}, {}), "A  B\n");
}

TEST(Fields, AreAligned)
{
	EXPECT_EQ(tool::format_fields({{"a", "1"}, {"long", "2"}}), "a     1\nlong  2\n");
}
