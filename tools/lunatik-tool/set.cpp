// SPDX-License-Identifier: MIT
// lunatik-tool set: change a state's limits and who may use it.
#include "command.hpp"
#include "config.hpp"
#include "failure.hpp"
#include "lookup.hpp"
#include "parse.hpp"

namespace tool {
namespace {

void add_set_options(boost::program_options::options_description &options)
{
	add_config_options(options);
	add_owner_option(options);
}

ExitCode execute_set(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);
	const lunatik::SetOptions options{
		.maxalloc = maxalloc_option(line),
		.timeout = timeout_option(line),
		.mode = mode_option(line),
	};
	if (!options.maxalloc && !options.timeout && !options.mode) {
		throw UsageError("nothing to change");
	}
	const auto owner = owner_option(line);

	lunatik::Control control = open_device();
	lunatik::State state =
		lookup_state(control, name, {.access = lunatik::Access::none, .owner = owner});
	// EPERM means here that the cap is too large, or else that the state has hooks, because
	// lookup_state() has checked the owner.
	const auto change = [&] {
		state.set(options);
	};
	if (options.maxalloc && *options.maxalloc > control.info().maxalloc_max) {
		on_state(control, name, change);
	} else {
		on_hooked_state(control, name, change);
	}
	return ExitCode::ok;
}

} // namespace

const Command set_command{
	.name = "set",
	.operands = "NAME",
	.summary = "change a state's limits, or who may use it",
	.details = "A cap is in force at once, a deadline from the next run on. Only the owner of\n"
		   "the state, or root, can change it.\n",
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_set_options,
	.execute = execute_set,
};

} // namespace tool
