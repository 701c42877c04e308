// SPDX-License-Identifier: MIT
#include "script.hpp"

#include "failure.hpp"

#include <gtest/gtest.h>

#include <lunatik/state.hpp>

#include <filesystem>
#include <fstream>
#include <optional>

using tool::ExitCode;
using tool::read_script;
using tool::script_chunkname;
using tool::skip_first_comment;

namespace {

std::optional<ExitCode> read_failure(const std::string &file, std::uint64_t limit)
{
	try {
		(void)read_script(file, limit);
		return std::nullopt;
	} catch (const tool::Failure &failure) {
		return failure.code();
	}
}

} // namespace

TEST(Script, FirstLineThatBeginsWithAHashIsSkippedAndLineNumbersStay)
{
	EXPECT_EQ(skip_first_comment("#!/usr/bin/lua\nreturn 1\n"), "\nreturn 1\n");
	EXPECT_EQ(skip_first_comment("#!no end"), "");
	EXPECT_EQ(skip_first_comment("\xef\xbb\xbf#!x\n1"), "\n1");
	EXPECT_EQ(skip_first_comment("\xef\xbb\xbfreturn"), "return");
	EXPECT_EQ(skip_first_comment("return 1\n#x"), "return 1\n#x");
	EXPECT_EQ(skip_first_comment(""), "");
}

TEST(Script, IsCalledByItsFile)
{
	EXPECT_EQ(script_chunkname("dir/file.lua"), "@dir/file.lua");
	EXPECT_EQ(script_chunkname("-"), "=stdin");
}

TEST(Script, NameThatIsTooLongKeepsItsEnd)
{
	EXPECT_EQ(script_chunkname(std::string(254, 'x')), "@" + std::string(254, 'x'));
	const std::string cut = script_chunkname(std::string(300, 'x') + "/end.lua");
	EXPECT_EQ(cut.size(), lunatik::chunkname_max);
	EXPECT_TRUE(cut.starts_with("@...x"));
	EXPECT_TRUE(cut.ends_with("x/end.lua"));
}

TEST(Script, IsReadAsItIsUpToTheLimit)
{
	const std::string file = testing::TempDir() + "script_test.lua";
	const std::string text(100'000, '\0');
	std::ofstream(file, std::ios::binary) << text;
	EXPECT_EQ(read_script(file, text.size()), text);
	EXPECT_EQ(read_failure(file, text.size() - 1), ExitCode::limit);
	std::filesystem::remove(file);
}

TEST(Script, WithoutEndIsGivenUp)
{
	EXPECT_EQ(read_failure("/dev/zero", 1 << 20), ExitCode::limit);
}

TEST(Script, ThatCannotBeReadIsAFailure)
{
	EXPECT_EQ(read_failure("/nonexistent.lua", 1), ExitCode::other);
	EXPECT_EQ(read_failure("/", 1), ExitCode::other);
}

TEST(Input, LeavesRoomForItsEncodingAndSaysHowToGiveMore)
{
	const std::string file = testing::TempDir() + "input_test";
	const std::string text(100, 'x');
	std::ofstream(file, std::ios::binary) << text;
	EXPECT_EQ(tool::read_input(file, text.size() + 10), text);
	const lunatik::Array arguments{lunatik::Value(std::string(1 << 24, 'x'))};
	EXPECT_LE(lunatik::encode_array(arguments).size(), (1U << 24U) + 10);
	try {
		(void)tool::read_input(file, text.size() + 9);
		ADD_FAILURE();
	} catch (const tool::Failure &failure) {
		EXPECT_EQ(failure.code(), ExitCode::limit);
		EXPECT_NE(failure.hint().find("99 bytes"), std::string::npos) << failure.hint();
		EXPECT_NE(failure.hint().find("split -C"), std::string::npos);
	}
	std::filesystem::remove(file);
}
