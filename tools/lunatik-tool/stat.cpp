// SPDX-License-Identifier: MIT
// lunatik-tool stat: how a state is.
#include "accounts.hpp"
#include "command.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json.hpp"
#include "lookup.hpp"
#include "parse.hpp"
#include "terminal.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

namespace tool {
namespace {

void add_stat_options(boost::program_options::options_description &options)
{
	options.add_options()("json",
			      "show a JSON object, sizes in bytes and times in nanoseconds");
	add_owner_option(options);
}

Json stat_to_json(const lunatik::Stat &stat)
{
	Json json = entry_to_json(stat);
	json.update({
		{"peakalloc", stat.peakalloc},
		{"timeout", timeout_to_json(stat.timeout)},
		{"created", stat.created.time_since_epoch().count()},
		{"runs", stat.runs},
		{"errors", stat.errors},
		{"runtime", stat.runtime.count()},
		{"running", stat.running.count()},
		{"busy", stat.busy},
		{"owner", stat.owner == 0 ? Json(nullptr) : Json(stat.owner)},
	});
	return json;
}

std::string describe_run(const lunatik::Stat &stat)
{
	if (!stat.busy) {
		return "none in progress";
	}
	const std::string whose = stat.owner == 0 ? "" : fmt::format(", by process {}", stat.owner);
	// It may have taken its turn and not begun yet.
	return stat.running.count() == 0
		? "in progress" + whose
		: fmt::format("in progress for {}{}", human_duration(stat.running), whose);
}

std::string format_stat(const lunatik::Stat &stat)
{
	return format_fields({
		{"name", printable(stat.name)},
		{"id", fmt::format("{}", stat.id)},
		{"memory", human_size(stat.curralloc)},
		{"peak", human_size(stat.peakalloc)},
		{"footprint", human_size(stat.footprint)},
		{"cap", human_size(stat.maxalloc)},
		{"timeout", human_timeout(stat.timeout)},
		{"created", human_time(stat.created)},
		{"run", describe_run(stat)},
		{"runs", fmt::format("{}", stat.runs)},
		{"errors", fmt::format("{}", stat.errors)},
		{"time", human_duration(stat.runtime)},
		{"users", fmt::format("{}", stat.users)},
		{"mode", fmt::format("{:04o}", stat.mode)},
		{"owner", fmt::format("{}:{}", user_name(stat.uid), group_name(stat.gid))},
	});
}

ExitCode execute_stat(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);
	const auto owner = owner_option(line);

	lunatik::Control control = open_device();
	const lunatik::State state =
		lookup_state(control, name, {.access = lunatik::Access::read, .owner = owner});
	const lunatik::Stat stat = on_state(control, name, [&] { return state.stat(); });
	print(line.has("json") ? format_json(stat_to_json(stat)) : format_stat(stat));
	return ExitCode::ok;
}

} // namespace

const Command stat_command{
	.name = "stat",
	.operands = "NAME",
	.summary = "show a state's memory, limits and history",
	.details =
		"`memory` is what Lua holds, `footprint` what that and all else of the state takes of the\n"
		"machine: the cap bounds the latter. `users` counts the references to the state, that of\n"
		"this command among them.\n",
	.syntax = {.least_operands = 1, .most_operands = 1},
	.add_options = add_stat_options,
	.execute = execute_stat,
};

} // namespace tool
