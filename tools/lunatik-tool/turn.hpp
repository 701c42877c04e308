// SPDX-License-Identifier: MIT
// Runs in one state take turns: says at a terminal for whom a run waits.
#pragma once

#include <lunatik/state.hpp>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace tool {

// From its making to its end: when the state is another process's after a second, that is said
// once.
class TurnNotice {
public:
	// The state outlives it.
	TurnNotice(const lunatik::State &state, std::string name);

private:
	void watch(const std::stop_token &stop);

	const lunatik::State &state_;
	std::string name_;
	std::mutex mutex_;
	std::condition_variable_any stopped_;
	std::jthread thread_;
};

} // namespace tool
