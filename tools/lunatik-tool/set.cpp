// SPDX-License-Identifier: MIT
// lunatik-tool set: change a state's limits and who may use it.
#include "command.hpp"
#include "config.hpp"
#include "failure.hpp"
#include "parse.hpp"

#include <fmt/format.h>

#include <cerrno>

namespace tool {
namespace {

// The kernel has one error for both: which of them was it?
Failure explain_permission(const lunatik::Control &control, const std::string &name,
			   const lunatik::SetOptions &options)
{
	const std::uint64_t most = control.info().maxalloc_max;
	if (options.maxalloc.value_or(0) > most) {
		return explain_cap(name, most);
	}
	return {ExitCode::permission,
		fmt::format("permission denied: state '{}' belongs to another user", name),
		"Only its owner, or root, can change the mode."};
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

	lunatik::Control control = open_device();
	on_state(control, name, [&] {
		lunatik::State state = control.lookup(name, {.access = lunatik::Access::write});
		try {
			state.set(options);
		} catch (const std::system_error &error) {
			if (error.code().value() == EPERM) {
				throw explain_permission(control, name, options);
			}
			throw;
		}
	});
	return ExitCode::ok;
}

} // namespace

const Command set_command{
	.name = "set",
	.operands = "NAME",
	.summary = "change a state's limits, or who may use it",
	.details = "A cap is in force at once, a deadline from the next run on.\n",
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_config_options,
	.execute = execute_set,
};

} // namespace tool
