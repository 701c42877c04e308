// SPDX-License-Identifier: MIT
// lunatik-tool call: call a function that a state has.
#include "command.hpp"
#include "failure.hpp"
#include "json.hpp"
#include "parse.hpp"
#include "session.hpp"

#include <limits>
#include <span>
#include <string>

namespace tool {
namespace {

ExitCode execute_call(const CommandLine &line)
{
	const Session session(line);
	const std::string &function = line.operands()[1];
	check_function(function);
	lunatik::Array values;
	for (const std::string &word : std::span(line.operands()).subspan(2)) {
		values.push_back(parse_argument(word));
	}
	lunatik::Control control = open_device();
	return session.call(control, function, values);
}

const std::string details =
	R"(The function is a global one, a field as http.router.handle, or a method as
http.router:handle. An argument that is JSON is that value: 5, true, null, '"5"', '[1, 2]'; any
other is a string. The state has to be there.
)" + std::string(results_help) +
	R"(
All options come before FUNCTION. Every word after it is an argument.
)";

} // namespace

const Command call_command{
	.name = "call",
	.operands = "NAME FUNCTION [ARGUMENT]...",
	.summary = "call a function that a state has",
	.details = details,
	.syntax = {.least_operands = 2,
		   .most_operands = std::numeric_limits<std::size_t>::max(),
		   .operands_with_options = 2},
	.add_options = add_turn_options,
	.execute = execute_call,
};

} // namespace tool
