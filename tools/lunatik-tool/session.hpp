// SPDX-License-Identifier: MIT
// What `run`, `eval`, `call` and `load` share: open the state, or make it if it is not there, do
// something in it, show its output meanwhile, then its results.
#pragma once

#include "command_line.hpp"
#include "exit_code.hpp"

#include <lunatik/control.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tool {

// Those of a command that makes the state if it is not there, and the same without --maxalloc.
void add_session_options(boost::program_options::options_description &options);
void add_turn_options(boost::program_options::options_description &options);

inline constexpr std::string_view results_help =
	R"(What the script prints is shown while it runs; what it returns is shown at the end, one value
a line. With --json standard output has one JSON object (status, and results or message, traceback
and the error's value), and what the script prints goes to standard error. Runs in one state take
turns.

JSON: a string that is not UTF-8 is {"$hex": ...}; what has no value, as a function, is
{"$opaque": ...}; a table with keys other than strings is {"$map": [[key, value], ...]}.
)";

inline constexpr std::string_view creation_help =
	"The state is made if it is not there, and stays when the command ends.\n";

// Makes a state. Throws Failure.
[[nodiscard]] lunatik::State create_state(lunatik::Control &control, const std::string &name,
					  const lunatik::CreateOptions &options);

struct Session {
	std::string state;
	std::uint64_t maxalloc = 0;                   // the cap of the state if it is made now
	lunatik::Timeout timeout;                     // the deadline of the run
	std::optional<std::uint32_t> owner;           // no state of another user is used
	bool nowait = false;                          // fail when another run is in progress
	std::optional<std::chrono::nanoseconds> wait; // or has not ended by then
	bool json = false;

	// Takes the first operand and the options. Throws UsageError.
	explicit Session(const CommandLine &line);

	// Executes the first of the chunks that compiles. Only that one counts as a run.
	[[nodiscard]] ExitCode execute(lunatik::Control &control,
				       std::span<const std::string> chunks,
				       const std::string &chunkname,
				       const lunatik::Array &args) const;

	// Calls a function of a state, which has to be there.
	[[nodiscard]] ExitCode call(lunatik::Control &control, const std::string &function,
				    const lunatik::Array &args) const;

	// Gives the state a module.
	[[nodiscard]] ExitCode load(lunatik::Control &control, const std::string &module,
				    const std::string &chunk, const std::string &chunkname,
				    bool replace) const;

private:
	using Work = std::function<lunatik::Outcome(lunatik::State &)>;

	[[nodiscard]] lunatik::State open(lunatik::Control &control) const;
	[[nodiscard]] lunatik::Outcome take_turn(lunatik::State &handle, const Work &work) const;
	[[nodiscard]] const std::string &choose_chunk(lunatik::State &handle,
						      std::span<const std::string> chunks,
						      lunatik::RunOptions options) const;
	[[nodiscard]] ExitCode perform(lunatik::Control &control, lunatik::State handle,
				       const Work &work) const;
};

} // namespace tool
