// SPDX-License-Identifier: MIT
// The whole tool, as far as it goes without a device.
#include "command.hpp"
#include "failure.hpp"

#include <gtest/gtest.h>
#include <linux/lunatik.h>

#include <cerrno>
#include <string>
#include <system_error>

using tool::Arguments;
using tool::execute;
using tool::ExitCode;

namespace {

struct Result {
	ExitCode code;
	std::string output;
	std::string messages;
};

Result run(const Arguments &arguments)
{
	testing::internal::CaptureStdout();
	testing::internal::CaptureStderr();
	const ExitCode code = execute(arguments);
	return {code, testing::internal::GetCapturedStdout(),
		testing::internal::GetCapturedStderr()};
}

tool::Failure device_failure(int error)
{
	return tool::explain_device(std::system_error(error, std::system_category()));
}

} // namespace

TEST(Tool, HelpGoesToStandardOutputAndNamesEveryCommandAndExitStatus)
{
	const Result result = run({"--help"});
	EXPECT_EQ(result.code, ExitCode::ok);
	EXPECT_EQ(result.messages, "");
	for (const tool::Command *command : tool::commands) {
		EXPECT_NE(result.output.find("\n  " + std::string(command->name) + " "),
			  std::string::npos);
	}
	for (int code = 0; code <= static_cast<int>(ExitCode::busy); ++code) {
		EXPECT_NE(result.output.find(" " + std::to_string(code) + "  "), std::string::npos)
			<< code;
	}
}

TEST(Tool, EveryCommandHasHelpWithItsOptions)
{
	for (const tool::Command *command : tool::commands) {
		const Result result = run({std::string(command->name), "--help"});
		EXPECT_EQ(result.code, ExitCode::ok) << command->name;
		EXPECT_EQ(result.messages, "") << command->name;
		EXPECT_NE(result.output.find("--help"), std::string::npos) << command->name;
		EXPECT_TRUE(result.output.starts_with("Usage: lunatik-tool " +
						      std::string(command->name)));
	}
}

TEST(Tool, VersionNamesTheProgramAndTheAbi)
{
	const Result result = run({"--version"});
	EXPECT_EQ(result.code, ExitCode::ok);
	EXPECT_TRUE(result.output.starts_with("lunatik-tool "));
	EXPECT_NE(result.output.find("ABI " + std::to_string(LUNATIK_ABI_VERSION)),
		  std::string::npos);
}

TEST(Tool, WrongUsageSaysWhatIsWrongOnStandardError)
{
	const Arguments cases[] = {
		{},
		{"nonsense"},
		{"--nonsense"},
		{"run"},
		{"run", "a"},
		{"run", "--timeout", "5", "a", "b"},
		{"run", "--input", "-", "a", "-"},
		{"run", "--json-args", "a", "b", "1.5"},
		{"call"},
		{"call", "a"},
		{"call", "a", "b..c"},
		{"call", "a", "f", "1.5"},
		{"call", "--maxalloc", "1M", "a", "f"},
		{"load", "a", "m"},
		{"load", "a", "", "f"},
		{"load", "a", "m", "f", "g"},
		{"eval", "--maxalloc", "x", "a", "b"},
		{"eval", "a/b", "1"},
		{"create", "--mode", "777", "a"},
		{"create", ""},
		{"stat"},
		{"list", "a"},
		{"info", "--force"},
		{"list", "--owner", "root"},
		{"stat", "--owner", "no such user", "a"},
		{"close", "a", "b"},
	};
	for (const Arguments &arguments : cases) {
		const Result result = run(arguments);
		EXPECT_EQ(result.code, ExitCode::usage) << result.messages;
		EXPECT_EQ(result.output, "");
		EXPECT_TRUE(result.messages.starts_with("lunatik-tool: ")) << result.messages;
		EXPECT_NE(result.messages.find("--help"), std::string::npos) << result.messages;
	}
}

TEST(Device, ThatIsNotThereAsksForTheModule)
{
	for (const int error : {ENOENT, ENXIO, ENODEV}) {
		const tool::Failure failure = device_failure(error);
		EXPECT_EQ(failure.code(), ExitCode::no_device);
		EXPECT_NE(std::string(failure.what()).find("is the module loaded?"),
			  std::string::npos);
		EXPECT_NE(failure.hint().find("modprobe lunatik"), std::string::npos);
	}
}

TEST(Device, ThatMayNotBeOpenedNamesTheGroupAndTheCommand)
{
	for (const int error : {EACCES, EPERM}) {
		const tool::Failure failure = device_failure(error);
		EXPECT_EQ(failure.code(), ExitCode::permission);
		EXPECT_STREQ(failure.what(), "permission denied: add yourself to group lunatik");
		EXPECT_NE(failure.hint().find("sudo usermod -aG lunatik "), std::string::npos);
	}
}

TEST(Device, OfAnotherKindIsNotTaken)
{
	EXPECT_EQ(device_failure(ENOTTY).code(), ExitCode::no_device);
	EXPECT_EQ(device_failure(EPROTONOSUPPORT).code(), ExitCode::no_device);
}
