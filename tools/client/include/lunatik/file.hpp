// SPDX-License-Identifier: MIT
// The owner of a file descriptor.
#pragma once

#include <utility>

namespace lunatik {

class File {
public:
	File() = default;
	explicit File(int fd) noexcept : fd_(fd) {}
	File(File &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
	File &operator=(File &&other) noexcept
	{
		std::swap(fd_, other.fd_);
		return *this;
	}
	File(const File &) = delete;
	File &operator=(const File &) = delete;
	~File();

	[[nodiscard]] int fd() const noexcept { return fd_; }
	[[nodiscard]] int release() noexcept { return std::exchange(fd_, -1); }

private:
	int fd_ = -1;
};

} // namespace lunatik
