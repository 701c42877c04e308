// SPDX-License-Identifier: MIT
// lunatik-tool run: execute a script file in a state.
#include "command.hpp"
#include "failure.hpp"
#include "json.hpp"
#include "script.hpp"
#include "session.hpp"

#include <fmt/format.h>

#include <limits>
#include <span>

namespace po = boost::program_options;

namespace tool {
namespace {

void add_run_options(po::options_description &options)
{
	add_session_options(options);
	options.add_options()(
		"input", po::value<std::string>()->value_name("FILE|-"),
		"give the script the bytes of FILE, or of standard input, as its first "
		"argument")("json-args", "each ARGUMENT is a JSON value, not a string");
}

// What the script gets as "...": the input, then the words after FILE.
lunatik::Array arguments(const CommandLine &line)
{
	lunatik::Array values;
	for (const std::string &word : std::span(line.operands()).subspan(2)) {
		values.push_back(line.has("json-args") ? parse_json(word) : lunatik::Value(word));
	}
	return values;
}

ExitCode execute_run(const CommandLine &line)
{
	const Session session(line);
	const std::string &file = line.operands()[1];
	const auto input = line.value("input");
	if (input == "-" && file == "-") {
		throw UsageError("standard input cannot be both the script and its input");
	}
	lunatik::Array values = arguments(line);

	lunatik::Control control = open_device();
	const std::uint64_t chunk_max = control.info().chunk_max;
	const std::string chunk = skip_first_comment(read_script(file, chunk_max));
	if (input) {
		values.insert(values.begin(), read_input(*input, chunk_max));
	}
	return session.execute(control, std::span(&chunk, 1), script_chunkname(file), values);
}

const std::string details = std::string(creation_help) + std::string(results_help) +
	R"(
--input gives up to 16 MiB, which the state's cap has to have room for: --maxalloc for a state that
is made now, lunatik-tool set --maxalloc for one that is there. JSON arguments: numbers are
integers of 64 bits, null is nil.

All options come before FILE. Every word after it is for the script, because a script may have an
option --input of its own.
)";

} // namespace

const Command run_command{
	.name = "run",
	.operands = "NAME FILE|- [ARGUMENT]...",
	.summary = "execute a Lua script in a state",
	.details = details,
	.syntax = {.least_operands = 2,
		   .most_operands = std::numeric_limits<std::size_t>::max(),
		   .operands_with_options = 2},
	.add_options = add_run_options,
	.execute = execute_run,
};

} // namespace tool
