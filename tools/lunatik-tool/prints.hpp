// SPDX-License-Identifier: MIT
// What a script prints, on its way from the state to a file while the script runs.
#pragma once

#include <lunatik/state.hpp>

#include <thread>

namespace tool {

// Copies from the moment it is made until stop(), in a thread of its own. When the file takes no
// more (a full disk), it ends the program, and with it the run.
class Prints {
public:
	// The state has to outlive it.
	Prints(lunatik::State &state, int to);

	// Returns when all that was printed until now is written.
	void stop();

private:
	void copy(const std::stop_token &stop);
	bool copy_available();

	lunatik::State &state_;
	int to_;
	lunatik::File stop_event_;
	std::jthread thread_; // the last: it ends before what it uses
};

} // namespace tool
