// SPDX-License-Identifier: MIT
// lunatik-tool load: give a state a module that its scripts can require.
#include "command.hpp"
#include "failure.hpp"
#include "parse.hpp"
#include "script.hpp"
#include "session.hpp"

#include <string>

namespace tool {
namespace {

void add_load_options(boost::program_options::options_description &options)
{
	add_session_options(options);
	options.add_options()("replace", "even if a script has required the module already");
}

ExitCode execute_load(const CommandLine &line)
{
	const Session session(line);
	const std::string &module = line.operands()[1];
	const std::string &file = line.operands()[2];
	check_module(module);

	lunatik::Control control = open_device();
	const std::string chunk = skip_first_comment(read_script(file, control.info().chunk_max));
	return session.load(control, module, chunk, script_chunkname(file), line.has("replace"));
}

const std::string details =
	R"(The file is compiled at once, and runs when a script first requires MODULE. If the file has
a mistake the state stays as it was. With --replace the next require of the name runs the new file;
scripts that have the old module keep it.
)" + std::string(creation_help);

} // namespace

const Command load_command{
	.name = "load",
	.operands = "NAME MODULE FILE|-",
	.summary = "give a state a module that its scripts can require",
	.details = details,
	.syntax = {.least_operands = 3, .most_operands = 3},
	.add_options = add_load_options,
	.execute = execute_load,
};

} // namespace tool
