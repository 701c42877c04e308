// SPDX-License-Identifier: GPL-2.0-only
// Work that a task has to do when it leaves the kernel: until then a flag of it is set, like that
// of a signal.
#pragma once

#include "device.hpp"

#include <cstddef>

struct io_uring_sqe;

// Of the calling thread. By io_uring: when what is polled for happens, its completion is such work.
class PendingWork {
public:
	PendingWork();
	PendingWork(const PendingWork &) = delete;
	PendingWork &operator=(const PendingWork &) = delete;
	~PendingWork();

	// Makes that there is some. For another process, which has the object since it was forked.
	void cause() const;
	// Whether it was caused and, by now, done.
	[[nodiscard]] bool is_done() const;

private:
	Fd ring_, read_end_, write_end_;
	std::size_t queue_size_;
	void *queue_;
	io_uring_sqe *entries_;
	unsigned *completions_;
};
