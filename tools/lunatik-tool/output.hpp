// SPDX-License-Identifier: MIT
// Copies what a script prints from the state to a file while the script runs.
#pragma once

#include <lunatik/state.hpp>

#include <string>
#include <string_view>
#include <thread>

namespace tool {

// Copies in a thread of its own, from its construction until stop(). On a terminal control
// characters become escapes, because code of another user may run in the state; a script that wants
// colours is shown through `| cat`. A file that takes no more (a full disk) ends the program, and
// with it the run.
class Output {
public:
	// The state must live longer, because the thread reads it.
	Output(lunatik::State &state, int to);

	// Returns when everything that was printed before the call is written.
	void stop();

private:
	void copy(const std::stop_token &stop);
	bool copy_available();
	void write(std::string_view bytes);
	void write_rest();

	lunatik::State &state_;
	int to_;
	bool terminal_;
	std::string rest_; // of a character whose other bytes are still to come; terminals only
	lunatik::File stop_event_;
	std::jthread thread_; // the last member, so that it ends before what it uses
};

} // namespace tool
