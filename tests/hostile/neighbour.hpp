// SPDX-License-Identifier: GPL-2.0-only
// Another process that does real work in another state: how long was it ever kept from it?
#pragma once

#include "device.hpp"

#include <atomic>
#include <memory>

class Neighbour {
public:
	explicit Neighbour(int control);

	// Forgets what was.
	void reset();

	// The longest since the last reset, ns, from the end of one of its short runs to the end of
	// the next: all that passed, and without the time in which it was itself at work.
	[[nodiscard]] std::uint64_t longest_round() const;
	[[nodiscard]] std::uint64_t longest_stop() const { return shared_->stop; }

	// Whether all its runs gave what they should.
	[[nodiscard]] bool is_well() const;

private:
	struct Shared {
		std::atomic<std::uint64_t> rounds, last, round, stop;
		std::atomic<bool> failed;
	};
	struct Unmap {
		void operator()(Shared *shared) const;
	};

	int work() const;

	State state_;
	std::unique_ptr<Shared, Unmap> shared_;
	Process process_;
};
