// SPDX-License-Identifier: MIT
// Blocks a signal in this thread, and so in the threads that it makes, because they inherit that.
#pragma once

#include <pthread.h>
#include <signal.h> // NOLINT(modernize-deprecated-headers): signals of POSIX

namespace tool {

class SignalBlock {
public:
	explicit SignalBlock(int number)
	{
		sigset_t set{};
		sigemptyset(&set);
		sigaddset(&set, number);
		pthread_sigmask(SIG_BLOCK, &set, &before_);
	}
	SignalBlock(const SignalBlock &) = delete;
	SignalBlock(SignalBlock &&) = delete;
	SignalBlock &operator=(const SignalBlock &) = delete;
	SignalBlock &operator=(SignalBlock &&) = delete;
	~SignalBlock() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

private:
	sigset_t before_{};
};

} // namespace tool
