// SPDX-License-Identifier: MIT
// lunatik-tool run: execute a script file in a state.
#include "command.hpp"
#include "failure.hpp"
#include "script.hpp"
#include "session.hpp"

#include <limits>
#include <span>

namespace tool {
namespace {

ExitCode execute_run(const CommandLine &line)
{
	const Session session(line);
	const std::string &file = line.operands()[1];

	lunatik::Control control = open_device();
	const std::string chunk = skip_first_comment(read_script(file, control.info().chunk_max));
	return session.execute(control, std::span(&chunk, 1), script_chunkname(file),
			       std::span(line.operands()).subspan(2));
}

} // namespace

const Command run_command{
	.name = "run",
	.operands = "NAME FILE|- [ARGUMENT]...",
	.summary = "execute a Lua script in a state",
	.details = session_help,
	.syntax = {.least_operands = 2,
		   .most_operands = std::numeric_limits<std::size_t>::max(),
		   .operands_with_options = 2},
	.add_options = add_session_options,
	.execute = execute_run,
};

} // namespace tool
