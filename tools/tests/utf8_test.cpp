// SPDX-License-Identifier: MIT
#include "utf8.hpp"

#include <gtest/gtest.h>

#include <string>

using tool::display_width;
using tool::printable;
using tool::printable_lines;
using tool::unfinished_length;

TEST(DisplayWidth, IsThatOfATerminal)
{
	EXPECT_EQ(display_width("plain"), 5U);
	EXPECT_EQ(display_width("\xc3\xbc"), 1U);
	EXPECT_EQ(display_width("u\xcc\x88"), 1U)
		<< "a combining character has no column of its own";
	EXPECT_EQ(display_width("\xe6\x97\xa5\xe6\x9c\xac"), 4U) << "Chinese characters have two";
	EXPECT_EQ(display_width("\xf0\x9f\x8c\x99"), 2U) << "emoji have two";
}

TEST(Printable, EscapesWhatATerminalWouldObey)
{
	EXPECT_EQ(printable("a\x1b[0m\xff\xc3\xbc"), "a\\x1b[0m\\xff\xc3\xbc");
	EXPECT_EQ(printable("\xc2\x9b\x7f"), "\\xc2\\x9b\\x7f");
	EXPECT_EQ(printable("a\nb\tc"), "a\\x0ab\\x09c");
	// In two parts, because compilers warn of it in a literal.
	const std::string right_to_left_override = std::string("\xe2\x80") + "\xae";
	EXPECT_EQ(printable(right_to_left_override), "\\xe2\\x80\\xae");
	EXPECT_EQ(printable(std::string("\0", 1)), "\\x00");
}

TEST(Printable, OfLinesLeavesNewlinesAndTabs)
{
	EXPECT_EQ(printable_lines("a\nb\tc\r\x1b]0;title\x07"), "a\nb\tc\\x0d\\x1b]0;title\\x07");
}

TEST(UnfinishedLength, IsOfACharacterThatMayStillComplete)
{
	EXPECT_EQ(unfinished_length(""), 0U);
	EXPECT_EQ(unfinished_length("a"), 0U);
	EXPECT_EQ(unfinished_length("a\xc3"), 1U);
	EXPECT_EQ(unfinished_length("\xe6\x97"), 2U);
	EXPECT_EQ(unfinished_length("\xf0\x9f\x8c"), 3U);
	EXPECT_EQ(unfinished_length("\xe6\x97\xa5"), 0U);
	EXPECT_EQ(unfinished_length("\x97\x97\x97\x97"), 0U);
}
