// SPDX-License-Identifier: MIT
#include "turn.hpp"

#include "signal_block.hpp"
#include "terminal.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <chrono>
#include <system_error>
#include <utility>

namespace tool {
namespace {

// Shorter waits are not worth a word.
constexpr std::chrono::seconds patience{1};

} // namespace

TurnNotice::TurnNotice(const lunatik::State &state, std::string name)
    : state_(state), name_(std::move(name))
{
	if (!is_terminal(STDERR_FILENO)) {
		return;
	}
	// Ctrl-Z is for the thread that waits in the run, which lets the run end first.
	const SignalBlock block(SIGTSTP);
	thread_ = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

void TurnNotice::watch(const std::stop_token &stop)
{
	std::unique_lock lock(mutex_);
	stopped_.wait_for(lock, stop, patience, [] { return false; });
	if (stop.stop_requested()) {
		return;
	}
	try {
		const lunatik::Stat stat = state_.stat();
		if (!stat.busy || stat.owner == getpid()) {
			return;
		}
		print_notice(
			stat.owner == 0
				? fmt::format("waiting for a run in state '{}'", name_)
				: fmt::format("waiting for the run of process {} in state '{}'",
					      stat.owner, name_),
			"Ctrl-C gives up.");
	} catch (const std::system_error &) {
		return; // the run will say why
	}
}

} // namespace tool
