// SPDX-License-Identifier: MIT
// lunatik-tool eval: execute Lua code from the command line in a state.
#include "command.hpp"
#include "failure.hpp"
#include "session.hpp"

#include <array>
#include <string>

namespace tool {
namespace {

ExitCode execute_eval(const CommandLine &line)
{
	const Session session(line);
	const std::string &code = line.operands()[1];

	// As the `lua` program does it at its prompt. What does not compile is not executed, so one
	// of them is at the most.
	const std::array chunks{"return " + code, code};
	lunatik::Control control = open_device();
	return session.execute(control, chunks, "=(command line)", {});
}

const std::string details = std::string(creation_help) + std::string(results_help);

} // namespace

const Command eval_command{
	.name = "eval",
	.operands = "NAME CODE",
	.summary = "execute Lua code, or show an expression's values, in a state",
	.details = details,
	.syntax = {.least_operands = 2, .most_operands = 2, .operands_with_dashes = true},
	.add_options = add_session_options,
	.execute = execute_eval,
};

} // namespace tool
