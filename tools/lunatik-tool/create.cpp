// SPDX-License-Identifier: MIT
// lunatik-tool create: make a state.
#include "command.hpp"
#include "failure.hpp"
#include "parse.hpp"
#include "session.hpp"

namespace po = boost::program_options;

namespace tool {
namespace {

void add_create_options(po::options_description &options)
{
	options.add_options()("maxalloc", po::value<std::string>()->value_name("SIZE"),
			      "the most memory it may hold: bytes, 64K, 1M")(
		"timeout", po::value<std::string>()->value_name("DURATION"),
		"the deadline of each run in it: 500ms, 2s, none")(
		"mode", po::value<std::string>()->value_name("OCTAL"),
		"who may read (4: its output and statistics) and write (2: run code), as of a file "
		"(0600)");
}

ExitCode execute_create(const CommandLine &line)
{
	const std::string &name = line.operands()[0];
	check_name(name);
	lunatik::CreateOptions options{.maxalloc = maxalloc_option(line),
				       .timeout = timeout_option(line)};
	if (const auto mode = line.value("mode")) {
		options.mode = parse_mode(*mode);
	}

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
	.add_options = add_create_options,
	.execute = execute_create,
};

} // namespace tool
