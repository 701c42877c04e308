// SPDX-License-Identifier: MIT
#include "command.hpp"

#include "failure.hpp"
#include "terminal.hpp"

#include <linux/lunatik.h>

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace po = boost::program_options;

namespace tool {
namespace {

std::string general_help()
{
	std::string text = "Usage: lunatik-tool COMMAND [OPTION]... [OPERAND]...\n"
			   "       lunatik-tool --help | --version\n"
			   "Run Lua in the Linux kernel, in named states.\n\nCommands:\n";
	for (const Command *command : commands) {
		text += fmt::format("  {:<10}{}\n", command->name, command->summary);
	}
	text += "\nlunatik-tool COMMAND --help tells more of a command.\n\n";
	text += exit_codes_help;
	return text;
}

std::string usage_line(const Command &command)
{
	return fmt::format("Usage: lunatik-tool {} [OPTION]...{}{}\n", command.name,
			   command.operands.empty() ? "" : " ", command.operands);
}

std::string command_help(const Command &command, const po::options_description &options)
{
	std::ostringstream listed;
	listed << options;
	return fmt::format("{}{}: {}.\n\n{}{}Options:\n{}", usage_line(command), command.name,
			   command.summary, command.details, command.details.empty() ? "" : "\n",
			   listed.str());
}

ExitCode execute_command(const Command &command, const Arguments &arguments)
{
	po::options_description options;
	command.add_options(options);
	options.add_options()("help,h", "show this help and exit");
	try {
		const CommandLine line(options, command.syntax, arguments);
		if (line.has("help")) {
			print(command_help(command, options));
			return ExitCode::ok;
		}
		return command.execute(line);
	} catch (const UsageError &error) {
		throw Failure(error.code(), fmt::format("{}: {}", command.name, error.what()),
			      fmt::format("{}More: lunatik-tool {} --help", usage_line(command),
					  command.name));
	}
}

ExitCode execute_any(const Arguments &arguments)
{
	const std::string hint = "To see what there is: lunatik-tool --help";
	if (arguments.empty()) {
		throw Failure(ExitCode::usage, "no command", hint);
	}
	const std::string &name = arguments.front();
	if (name == "--help" || name == "-h") {
		print(general_help());
		return ExitCode::ok;
	}
	if (name == "--version" || name == "-V") {
		print(fmt::format("lunatik-tool {} (ABI {})\n", LUNATIK_TOOL_VERSION,
				  LUNATIK_ABI_VERSION));
		return ExitCode::ok;
	}
	const auto *const command = std::ranges::find(commands, name, &Command::name);
	if (command == commands.end()) {
		throw Failure(ExitCode::usage, fmt::format("there is no command '{}'", name), hint);
	}
	return execute_command(**command, Arguments(arguments.begin() + 1, arguments.end()));
}

} // namespace

ExitCode execute(const Arguments &arguments) noexcept
{
	try {
		return execute_any(arguments);
	} catch (const Failure &failure) {
		print_error(failure.what(), failure.hint());
		return failure.code();
	} catch (const std::exception &error) {
		print_error(error.what());
		return ExitCode::other;
	}
}

} // namespace tool
