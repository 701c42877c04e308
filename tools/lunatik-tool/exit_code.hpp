// SPDX-License-Identifier: MIT
// What the tool's exit status says. Documented in `lunatik-tool --help` and in the manual.
#pragma once

#include <string_view>

namespace tool {

enum class ExitCode {
	ok = 0,
	script = 1,
	usage = 2,
	no_state = 3,
	no_device = 4,
	permission = 5,
	limit = 6,
	interrupted = 7,
	other = 8,
	exists = 9,
	busy = 10,
};

inline constexpr std::string_view exit_codes_help = R"(Exit status:
   0  success
   1  error in the script: it does not compile, or it raised an error
   2  wrong usage
   3  no such state
   4  no device: the module is not loaded
   5  permission denied
   6  a limit was reached: memory, time, number of states, size of a script
   7  the run was interrupted
   8  anything else
   9  there is a state of that name already (create)
  10  a run is in progress in the state (close without --force;
      run and eval with --nowait or --wait)
)";

} // namespace tool
