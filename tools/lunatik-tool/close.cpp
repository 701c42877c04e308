// SPDX-License-Identifier: MIT
// lunatik-tool close: close a state and give its memory back.
#include "command.hpp"
#include "failure.hpp"
#include "parse.hpp"

namespace tool {
namespace {

void add_close_options(boost::program_options::options_description &options)
{
	options.add_options()("force,f", "interrupt the run in progress, if there is one");
}

ExitCode execute_close(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);

	lunatik::Control control = open_device();
	on_hooked_state(control, name, [&] { control.close(name, line.has("force")); });
	return ExitCode::ok;
}

} // namespace

const Command close_command{
	.name = "close",
	.operands = "NAME",
	.summary = "close a state and free its memory",
	.details = {},
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_close_options,
	.execute = execute_close,
};

} // namespace tool
