// SPDX-License-Identifier: GPL-2.0-only
// All that can be seen of a program's run.
#pragma once

#include <string>

struct Outcome {
	std::string status;  // "ok", "syntax", "runtime", ...
	std::string message; // when the status is not ok
	std::string traceback;
	std::string object; // that of a runtime error, if it can be encoded
	std::string values; // what the program returned
	std::string printed;

	friend bool operator==(const Outcome &, const Outcome &) = default;
};

[[nodiscard]] inline std::string to_text(const Outcome &outcome)
{
	return outcome.printed + "status: " + outcome.status + "\nvalues: " + outcome.values +
		"\nmessage: " + outcome.message + "\nobject: " + outcome.object + "\n" +
		outcome.traceback + "\n";
}

// Where the bounds of the one and the other lie is not the same: what ran into one is not compared.
[[nodiscard]] inline bool at_a_bound(const Outcome &outcome)
{
	for (const char *what :
	     {"stack overflow", "pattern too complex", "error in error handling"})
		if (outcome.printed.find(what) != std::string::npos ||
		    outcome.message.find(what) != std::string::npos)
			return true;
	return false;
}
