// SPDX-License-Identifier: GPL-2.0-only
#include "pending_work.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>

#include <linux/io_uring.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

void *must_map(int fd, off_t offset, std::size_t size)
{
	void *at =
		mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd, offset);
	if (at == MAP_FAILED)
		throw std::system_error(errno, std::generic_category(), "mmap of io_uring");
	return at;
}

} // namespace

PendingWork::PendingWork()
{
	int ends[2];
	if (pipe(ends) < 0)
		throw std::system_error(errno, std::generic_category(), "pipe");
	read_end_ = Fd(ends[0]);
	write_end_ = Fd(ends[1]);

	io_uring_params params{};
	ring_ = Fd(static_cast<int>(syscall(SYS_io_uring_setup, 1, &params)));
	if (!ring_.is_open())
		throw std::system_error(errno, std::generic_category(), "io_uring_setup");
	const std::size_t size = params.cq_off.cqes + params.cq_entries * sizeof(io_uring_cqe);
	queue_size_ = std::max(size, params.sq_off.array + params.sq_entries * sizeof(unsigned));
	queue_ = must_map(ring_.get(), IORING_OFF_SQ_RING, queue_size_);
	entries_ = static_cast<io_uring_sqe *>(
		must_map(ring_.get(), IORING_OFF_SQES, sizeof(io_uring_sqe)));
	const auto at = [&](unsigned offset) {
		return reinterpret_cast<unsigned *>(static_cast<char *>(queue_) + offset);
	};
	completions_ = at(params.cq_off.tail);

	*entries_ = {};
	entries_->opcode = IORING_OP_POLL_ADD;
	entries_->fd = read_end_.get();
	entries_->poll32_events = POLLIN;
	*at(params.sq_off.array) = 0;
	std::atomic_ref(*at(params.sq_off.tail)).store(1, std::memory_order_release);
	if (syscall(SYS_io_uring_enter, ring_.get(), 1, 0, 0, nullptr, 0) != 1)
		throw std::system_error(errno, std::generic_category(), "io_uring_enter");
}

PendingWork::~PendingWork()
{
	munmap(entries_, sizeof(io_uring_sqe));
	munmap(queue_, queue_size_);
}

void PendingWork::cause() const
{
	if (write(write_end_.get(), "", 1) != 1)
		throw std::system_error(errno, std::generic_category(), "write");
}

bool PendingWork::is_done() const
{
	return std::atomic_ref(*completions_).load(std::memory_order_acquire) != 0;
}
