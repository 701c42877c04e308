// SPDX-License-Identifier: MIT
// lunatik-tool create: make a state.
#include "command.hpp"
#include "config.hpp"
#include "failure.hpp"
#include "parse.hpp"
#include "session.hpp"

namespace tool {
namespace {

ExitCode execute_create(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);
	const lunatik::CreateOptions options{
		.maxalloc = maxalloc_option(line).value_or(0),
		.timeout = timeout_option(line).value_or(lunatik::Timeout{}),
		.mode = mode_option(line).value_or(0),
	};

	lunatik::Control control = open_device();
	const lunatik::State state = create_state(control, name, options);
	return ExitCode::ok;
}

} // namespace

const Command create_command{
	.name = "create",
	.operands = "NAME",
	.summary = "make a state",
	.details = "It lives until it is closed by name or the module is unloaded.\n",
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_config_options,
	.execute = execute_create,
};

} // namespace tool
