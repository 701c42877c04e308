// SPDX-License-Identifier: MIT
#include "parse.hpp"

#include "failure.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace std::chrono_literals;
using tool::check_function;
using tool::check_module;
using tool::check_name;
using tool::parse_duration;
using tool::parse_mode;
using tool::parse_size;
using tool::UsageError;

TEST(ParseSize, TakesBytesAndPowersOf1024)
{
	EXPECT_EQ(parse_size("1"), 1U);
	EXPECT_EQ(parse_size("65536"), 65536U);
	EXPECT_EQ(parse_size("64K"), 65536U);
	EXPECT_EQ(parse_size("64k"), 65536U);
	EXPECT_EQ(parse_size("1M"), 1048576U);
	EXPECT_EQ(parse_size("2G"), 2147483648U);
	EXPECT_EQ(parse_size("1T"), 1099511627776U);
	EXPECT_EQ(parse_size("9223372036854775807"), 9223372036854775807U);
}

TEST(ParseSize, RefusesEverythingElse)
{
	for (const char *text :
	     {"", "0", "0K", "K", "-1", "+1", " 1", "1 ", "1.5M", "0x10", "1KB", "1MM",
	      "9223372036854775808", "8388608T", "99999999999999999999"}) {
		EXPECT_THROW((void)parse_size(text), UsageError) << text;
	}
}

TEST(ParseDuration, TakesAWholeNumberWithAUnit)
{
	EXPECT_EQ(parse_duration("7ns").duration(), 7ns);
	EXPECT_EQ(parse_duration("7us").duration(), 7us);
	EXPECT_EQ(parse_duration("500ms").duration(), 500ms);
	EXPECT_EQ(parse_duration("2s").duration(), 2s);
	EXPECT_EQ(parse_duration("10m").duration(), 10min);
	EXPECT_EQ(parse_duration("1h").duration(), 1h);
}

TEST(ParseDuration, NoneIsNoLimit)
{
	EXPECT_TRUE(parse_duration("none").is_none());
}

TEST(ParseDuration, RefusesEverythingElse)
{
	for (const char *text : {"", "5", "s", "0s", "-1s", "1.5s", "1 s", "1S", "None", "1s500ms",
				 "9223372037s", "9223372036854775808ns"}) {
		EXPECT_THROW((void)parse_duration(text), UsageError) << text;
	}
}

TEST(ParseMode, TakesOctalPermissionBits)
{
	EXPECT_EQ(parse_mode("600"), 0600);
	EXPECT_EQ(parse_mode("0660"), 0660);
	EXPECT_EQ(parse_mode("0004"), 0004);
	EXPECT_EQ(parse_mode("666"), 0666);
}

TEST(ParseMode, RefusesExecutionOtherDigitsAndNoAccessAtAll)
{
	for (const char *text :
	     {"", "0", "000", "700", "1600", "0x180", "8", "-600", "u+rw", "600 "}) {
		EXPECT_THROW((void)parse_mode(text), UsageError) << text;
	}
}

TEST(CheckName, TakesWhatTheKernelTakes)
{
	for (const std::string &name :
	     {std::string("a"), std::string(63, 'x'), std::string("two words"),
	      std::string("-dash"), std::string("\xc3\xbc"), std::string("\xff")}) {
		EXPECT_NO_THROW(check_name(name)) << name;
	}
}

TEST(CheckName, RefusesWhatTheKernelRefuses)
{
	for (const std::string &name :
	     {std::string(), std::string(64, 'x'), std::string("a/b"), std::string("a\nb"),
	      std::string("\x1f"), std::string("\x7f"), std::string("a\0b", 3)}) {
		EXPECT_THROW(check_name(name), UsageError) << name;
	}
}

TEST(CheckFunction, TakesWhatTheKernelTakes)
{
	for (const std::string &name :
	     {std::string("f"), std::string("a.b"), std::string("a.b.c"), std::string("a:b"),
	      std::string("a.b:c"), std::string("two words"), std::string(127, 'x')}) {
		EXPECT_NO_THROW(check_function(name)) << name;
	}
}

TEST(CheckFunction, RefusesWhatTheKernelRefuses)
{
	for (const std::string &name :
	     {std::string(), std::string("."), std::string(":"), std::string(".a"),
	      std::string("a."), std::string("a..b"), std::string(":a"), std::string("a:"),
	      std::string("a:b:c"), std::string("a:b.c"), std::string("a.:b"), std::string("a:.b"),
	      std::string("a\0b", 3), std::string(128, 'x')}) {
		EXPECT_THROW(check_function(name), UsageError) << name;
	}
}

TEST(CheckModule, TakesOneTo127Bytes)
{
	EXPECT_NO_THROW(check_module("a.b"));
	EXPECT_NO_THROW(check_module(std::string(127, 'x')));
	EXPECT_THROW(check_module(""), UsageError);
	EXPECT_THROW(check_module(std::string(128, 'x')), UsageError);
	EXPECT_THROW(check_module(std::string("a\0b", 3)), UsageError);
}
