// SPDX-License-Identifier: MIT
// The tool's commands, one a file.
#pragma once

#include "command_line.hpp"
#include "exit_code.hpp"

#include <array>
#include <string_view>

namespace tool {

struct Command {
	std::string_view name;
	std::string_view operands; // of the usage line
	std::string_view summary;  // one line
	std::string_view details;  // the rest of --help
	Syntax syntax;
	void (*add_options)(boost::program_options::options_description &options);
	ExitCode (*execute)(const CommandLine &line);
};

extern const Command run_command;
extern const Command eval_command;
extern const Command call_command;
extern const Command load_command;
extern const Command create_command;
extern const Command list_command;
extern const Command stat_command;
extern const Command set_command;
extern const Command interrupt_command;
extern const Command close_command;
extern const Command info_command;

inline constexpr std::array commands{
	&run_command,       &eval_command,  &call_command, &load_command,
	&create_command,    &list_command,  &stat_command, &set_command,
	&interrupt_command, &close_command, &info_command,
};

// Executes the words after the program's name, and returns the exit status. Every error becomes a
// message.
[[nodiscard]] ExitCode execute(const Arguments &arguments) noexcept;

} // namespace tool
