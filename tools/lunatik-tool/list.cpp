// SPDX-License-Identifier: MIT
// lunatik-tool list: the states that the caller may read.
#include "accounts.hpp"
#include "command.hpp"
#include "failure.hpp"
#include "human.hpp"
#include "json.hpp"
#include "terminal.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

namespace tool {
namespace {

void add_list_options(boost::program_options::options_description &options)
{
	options.add_options()("json", "show a JSON array, sizes in bytes");
}

std::string format_entries(const std::vector<lunatik::Entry> &entries)
{
	std::vector<std::vector<std::string>> rows;
	rows.reserve(entries.size());
	for (const lunatik::Entry &entry : entries) {
		rows.push_back({
			printable(entry.name),
			human_size(entry.footprint),
			human_size(entry.maxalloc),
			fmt::format("{}", entry.users),
			fmt::format("{:04o}", entry.mode),
			fmt::format("{}:{}", user_name(entry.uid), group_name(entry.gid)),
		});
	}
	return format_table({{.title = "NAME"},
			     {.title = "MEMORY", .right = true},
			     {.title = "CAP", .right = true},
			     {.title = "USERS", .right = true},
			     {.title = "MODE"},
			     {.title = "OWNER"}},
			    rows);
}

ExitCode execute_list(const CommandLine &line)
{
	const std::vector<lunatik::Entry> entries = open_device().list();
	if (line.has("json")) {
		Json json = Json::array();
		for (const lunatik::Entry &entry : entries) {
			json.push_back(entry_to_json(entry));
		}
		print(format_json(json));
	} else {
		print(format_entries(entries));
	}
	return ExitCode::ok;
}

} // namespace

const Command list_command{
	.name = "list",
	.operands = "",
	.summary = "list the states that you may read",
	.details = {},
	.syntax = {},
	.add_options = add_list_options,
	.execute = execute_list,
};

} // namespace tool
