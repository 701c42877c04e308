// SPDX-License-Identifier: MIT
// lunatik-tool interrupt: stop the run in progress in a state, which stays.
#include "command.hpp"
#include "failure.hpp"
#include "lookup.hpp"
#include "parse.hpp"

namespace tool {
namespace {

void add_interrupt_options(boost::program_options::options_description &options)
{
	add_owner_option(options);
}

ExitCode execute_interrupt(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);
	const auto owner = owner_option(line);

	lunatik::Control control = open_device();
	lunatik::State state =
		lookup_state(control, name, {.access = lunatik::Access::write, .owner = owner});
	on_hooked_state(control, name, [&] { state.interrupt(); });
	return ExitCode::ok;
}

} // namespace

const Command interrupt_command{
	.name = "interrupt",
	.operands = "NAME",
	.summary = "stop the run in progress in a state",
	.details =
		"The state stays as the run left it. When nothing runs in it, nothing happens.\n",
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_interrupt_options,
	.execute = execute_interrupt,
};

} // namespace tool
