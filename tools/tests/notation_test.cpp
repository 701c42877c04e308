// SPDX-License-Identifier: MIT
#include "notation.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

using lunatik::Array;
using lunatik::Map;
using lunatik::Opaque;
using tool::format_results;
using tool::to_notation;
using tool::to_text;

TEST(Results, AreOneALineAndStringsAsTheyAre)
{
	EXPECT_EQ(format_results({1, "two\tparts", true, Array{1}}), "1\ntwo\tparts\ntrue\n{1}\n");
	EXPECT_EQ(to_text(std::string("\xff\0", 2)), std::string("\xff\0", 2));
	EXPECT_EQ(to_text(Opaque{"function: 1"}), "function: 1");
}

TEST(Results, ShowNilAndOnlyNoValuesAreNothing)
{
	EXPECT_EQ(format_results({}), "");
	EXPECT_EQ(format_results({{}}), "nil\n");
	EXPECT_EQ(format_results({{}, {}}), "nil\nnil\n") << "no output would be no values";
	EXPECT_EQ(format_results({1, {}}), "1\nnil\n");
}

TEST(Results, KeepNilAmongOthers)
{
	EXPECT_EQ(format_results({{}, "message"}), "nil\nmessage\n");
	EXPECT_EQ(format_results({false}), "false\n");
}

TEST(Notation, IsLuaForWhatLuaCanSay)
{
	EXPECT_EQ(to_notation({}), "nil");
	EXPECT_EQ(to_notation(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
	EXPECT_EQ(to_notation("a"), "\"a\"");
	EXPECT_EQ(to_notation(Array{}), "{}");
	EXPECT_EQ(to_notation(Array{1, "a", Array{false}}), "{1, \"a\", {false}}");
	EXPECT_EQ(to_notation(Map{{"x", 1}}), "{x = 1}");
	EXPECT_EQ(to_notation(Opaque{"thread: 1"}), "<thread: 1>");
}

TEST(Notation, BracketsKeysThatAreNoNames)
{
	EXPECT_EQ(to_notation(Map{{"a b", 1}}), "{[\"a b\"] = 1}");
	EXPECT_EQ(to_notation(Map{{"", 1}}), "{[\"\"] = 1}");
	EXPECT_EQ(to_notation(Map{{"1a", 1}}), "{[\"1a\"] = 1}");
	EXPECT_EQ(to_notation(Map{{"end", 1}}), "{[\"end\"] = 1}");
	EXPECT_EQ(to_notation(Map{{"_end2", 1}}), "{_end2 = 1}");
	EXPECT_EQ(to_notation(Map{{true, 1}}), "{[true] = 1}");
}

TEST(Notation, SortsKeysIntegersFirst)
{
	EXPECT_EQ(to_notation(Map{{"b", 1}, {true, 2}, {10, 3}, {"a", 4}, {-2, 5}}),
		  "{[-2] = 5, [10] = 3, a = 4, b = 1, [true] = 2}");
}

TEST(Notation, QuotesSoThatTheTerminalIsSafe)
{
	EXPECT_EQ(to_notation("say \"\\\"\n\r\t"), R"("say \"\\\"\n\r\t")");
	EXPECT_EQ(to_notation(std::string("\0\x1b[31m\x7f", 7)), R"("\x00\x1b[31m\x7f")");
	EXPECT_EQ(to_notation("\xc3\xbc"), "\"\xc3\xbc\"");
	EXPECT_EQ(to_notation("\xc3"), R"("\xc3")");
	EXPECT_EQ(to_notation("\xc2\x9b"), R"("\xc2\x9b")") << "a control character of two bytes";
	EXPECT_EQ(to_notation(Opaque{"\x1b]0;x"}), "<\\x1b]0;x>");
}
