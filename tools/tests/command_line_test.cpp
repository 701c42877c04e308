// SPDX-License-Identifier: MIT
#include "command_line.hpp"

#include "command.hpp"
#include "failure.hpp"

#include <gtest/gtest.h>

using tool::Arguments;
using tool::Command;
using tool::CommandLine;
using tool::UsageError;

namespace {

CommandLine parse(const Command &command, const Arguments &arguments)
{
	boost::program_options::options_description options;
	command.add_options(options);
	options.add_options()("help,h", "");
	return {options, command.syntax, arguments};
}

} // namespace

TEST(CommandLineOfRun, EverythingAfterTheFileIsForTheScript)
{
	const CommandLine line = parse(
		tool::run_command,
		{"demo", "file.lua", "--help", "-x", "--", "--json", "--timeout=1s", "-", ""});
	EXPECT_EQ(line.operands(),
		  (Arguments{"demo", "file.lua", "--help", "-x", "--", "--json", "--timeout=1s",
			     "-", ""}));
	EXPECT_FALSE(line.has("help"));
	EXPECT_FALSE(line.has("json"));
	EXPECT_FALSE(line.has("timeout"));
}

TEST(CommandLineOfRun, OptionsComeFirstWithTheirValuesInEitherForm)
{
	const CommandLine line =
		parse(tool::run_command,
		      {"--timeout", "2s", "--json", "--maxalloc=1M", "demo", "-", "a"});
	EXPECT_EQ(line.value("timeout"), "2s");
	EXPECT_EQ(line.value("maxalloc"), "1M");
	EXPECT_TRUE(line.has("json"));
	EXPECT_EQ(line.operands(), (Arguments{"demo", "-", "a"}));
}

TEST(CommandLineOfRun, TwoDashesEndTheOptions)
{
	EXPECT_EQ(parse(tool::run_command, {"--json", "--", "-odd", "file"}).operands(),
		  (Arguments{"-odd", "file"}));
}

TEST(CommandLineOfRun, OptionsMayFollowTheName)
{
	const CommandLine line =
		parse(tool::run_command, {"demo", "--json", "--timeout", "2s", "file", "--json"});
	EXPECT_TRUE(line.has("json"));
	EXPECT_EQ(line.value("timeout"), "2s");
	EXPECT_EQ(line.operands(), (Arguments{"demo", "file", "--json"}));
	EXPECT_TRUE(parse(tool::run_command, {"demo", "--help"}).has("help"));
	EXPECT_THROW(parse(tool::run_command, {"demo", "--jsn", "file"}), UsageError);
	EXPECT_EQ(parse(tool::run_command, {"demo", "--", "--odd", "a"}).operands(),
		  (Arguments{"demo", "--odd", "a"}));
}

TEST(CommandLineOfRun, TakesItsInputBeforeTheFileAndLeavesTheRestToTheScript)
{
	for (const Arguments &arguments :
	     {Arguments{"demo", "--input", "-", "file"}, {"--input", "-", "demo", "file"}}) {
		const CommandLine line = parse(tool::run_command, arguments);
		EXPECT_EQ(line.value("input"), "-");
		EXPECT_EQ(line.operands(), (Arguments{"demo", "file"}));
	}
	const CommandLine line =
		parse(tool::run_command, {"demo", "file", "--input", "log", "--json-args"});
	EXPECT_EQ(line.value("input"), std::nullopt);
	EXPECT_FALSE(line.has("json-args"));
	EXPECT_EQ(line.operands(), (Arguments{"demo", "file", "--input", "log", "--json-args"}));
}

TEST(CommandLineOfRun, NameAndFileAreWanted)
{
	EXPECT_THROW(parse(tool::run_command, {}), UsageError);
	EXPECT_THROW(parse(tool::run_command, {"demo"}), UsageError);
	EXPECT_THROW(parse(tool::run_command, {"--timeout", "demo", "file"}), UsageError);
}

TEST(CommandLineOfEval, CodeMayBeginWithADash)
{
	EXPECT_EQ(parse(tool::eval_command, {"demo", "-5 // 2"}).operands().at(1), "-5 // 2");
	EXPECT_EQ(parse(tool::eval_command, {"demo", "--[[x]] return 1"}).operands().at(1),
		  "--[[x]] return 1");
	EXPECT_EQ(parse(tool::eval_command, {"demo", "-huge"}).operands().at(1), "-huge");
	EXPECT_THROW(parse(tool::eval_command, {"demo", "1", "2"}), UsageError);
	EXPECT_THROW(parse(tool::eval_command, {"-5", "1"}), UsageError);
}

TEST(CommandLineOfEval, OptionsMayComeAnywhere)
{
	for (const Arguments &arguments : {Arguments{"--timeout", "1s", "demo", "x"},
					   {"demo", "--timeout", "1s", "x"},
					   {"demo", "x", "--timeout=1s"}}) {
		const CommandLine line = parse(tool::eval_command, arguments);
		EXPECT_EQ(line.value("timeout"), "1s");
		EXPECT_EQ(line.operands(), (Arguments{"demo", "x"}));
	}
}

TEST(CommandLineOfClose, OptionsMayComeAnywhere)
{
	for (const Arguments &arguments :
	     {Arguments{"demo", "--force"}, {"--force", "demo"}, {"-f", "demo"}, {"demo", "-f"}}) {
		const CommandLine line = parse(tool::close_command, arguments);
		EXPECT_TRUE(line.has("force"));
		EXPECT_EQ(line.operands(), Arguments{"demo"});
	}
	EXPECT_FALSE(parse(tool::close_command, {"demo"}).has("force"));
	EXPECT_EQ(parse(tool::close_command, {"--", "--force"}).operands(), Arguments{"--force"});
}

TEST(CommandLineOfEveryCommand, UnknownAndAbbreviatedOptionsAreRefused)
{
	for (const Command *command : tool::commands) {
		EXPECT_THROW(parse(*command, {"--nonsense", "a", "b"}), UsageError)
			<< command->name;
		EXPECT_THROW(parse(*command, {"--hel"}), UsageError) << command->name;
	}
}

TEST(CommandLineOfEveryCommand, HelpNeedsNoOperands)
{
	for (const Command *command : tool::commands) {
		EXPECT_TRUE(parse(*command, {"--help"}).has("help")) << command->name;
		EXPECT_TRUE(parse(*command, {"-h"}).has("help")) << command->name;
	}
}
