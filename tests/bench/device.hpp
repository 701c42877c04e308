// SPDX-License-Identifier: GPL-2.0-only
// /dev/lunatik with as little around its ioctls as can be: what is repeated is made ready before.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <linux/lunatik.h>

// Owns a file descriptor.
class File {
public:
	// What a system call has returned; throws when that is an error.
	File(int fd, const char *what);
	File(File &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
	File(const File &) = delete;
	File &operator=(const File &) = delete;
	File &operator=(File &&) = delete;
	~File();

	[[nodiscard]] int get() const { return fd_; }

private:
	int fd_;
};

// The control file.
File open_control();

// An ioctl that must not fail: what it returned.
int command(int fd, unsigned long number, void *argument);
template <typename Struct>
int command(int fd, unsigned long number, Struct &argument)
{
	return command(fd, number, static_cast<void *>(&argument));
}

// The struct of a command, in one page wherever it is, because the kernel looks at each page of it.
template <typename Struct>
struct alignas(std::bit_ceil(sizeof(Struct))) InOnePage {
	Struct value{};
};

// A request with the name set and the rest zero.
template <typename Struct>
Struct named(std::string_view name)
{
	Struct request{};
	name.copy(reinterpret_cast<char *>(request.name), sizeof(request.name) - 1);
	return request;
}

// A state, closed in the end; and a file open on it.
class State {
public:
	State(int control, std::string_view name, std::uint64_t maxalloc);
	State(const State &) = delete;
	State &operator=(const State &) = delete;
	~State();

	[[nodiscard]] int fd() const { return file_.get(); }

private:
	int control_;
	std::string name_;
	File file_;
};

// A request that executes something, and room for its results.
template <typename Request, unsigned long number>
class Execution {
public:
	Execution(const Execution &) = delete;
	Execution &operator=(const Execution &) = delete;

	// Throws when the status is not OK.
	void operator()()
	{
		request().result_len = room_.size();
		command(state_, number, request());
		if (request().status != LUNATIK_STATUS_OK) {
			fail(results());
		}
	}

	// Of the last time, MessagePack.
	[[nodiscard]] std::string_view results() const
	{
		return {room_.data(),
			std::min<std::size_t>(request_.value.result_len, room_.size())};
	}

protected:
	~Execution() = default;
	Execution(int state, std::size_t room) : state_(state), room_(room)
	{
		request().result = reinterpret_cast<std::uintptr_t>(room_.data());
		request().timeout = LUNATIK_TIMEOUT_NONE;
	}
	[[nodiscard]] Request &request() { return request_.value; }

private:
	[[noreturn]] static void fail(std::string_view error);

	int state_;
	InOnePage<Request> request_;
	std::vector<char> room_;
};

// The texts have to stay where they are.
class Run : public Execution<lunatik_run, LUNATIK_IOC_RUN> {
public:
	Run(int state, std::string_view chunk, std::size_t room = 4096);
};

class Call : public Execution<lunatik_call, LUNATIK_IOC_CALL> {
public:
	// The arguments are MessagePack.
	Call(int state, std::string_view function, std::string_view args = {},
	     std::size_t room = 4096);
};
