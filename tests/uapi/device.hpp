// SPDX-License-Identifier: GPL-2.0-only
// What every test of /dev/lunatik needs: raw ioctls without the client library, states that go away
// with their test, other processes.
//
// A test that does several things at once is of a suite named ...Race: these are also run on a
// kernel that looks for data races (make check-races).
#pragma once

#include "clock.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

#include <linux/lunatik.h>

inline constexpr std::uint64_t ns_per_ms = 1'000'000;

// Owns a file descriptor.
class Fd {
public:
	Fd() = default;
	explicit Fd(int fd) : fd_(fd) {}
	Fd(Fd &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
	Fd &operator=(Fd &&other) noexcept
	{
		std::swap(fd_, other.fd_);
		return *this;
	}
	Fd(const Fd &) = delete;
	Fd &operator=(const Fd &) = delete;
	~Fd();

	[[nodiscard]] int get() const { return fd_; }
	[[nodiscard]] bool is_open() const { return fd_ >= 0; }
	void reset() { Fd().swap(*this); }
	void swap(Fd &other) noexcept { std::swap(fd_, other.fd_); }

private:
	int fd_ = -1;
};

// The control file; fails the test when it cannot be opened.
Fd open_control();

// An ioctl: what it returned, or -errno. So EXPECT_EQ(call(...), -ENOENT).
int call(int fd, unsigned long command, void *argument);
template <typename Struct>
int call(int fd, unsigned long command, Struct &argument)
{
	return call(fd, command, static_cast<void *>(&argument));
}

// A name that no other test uses.
std::string unique_name();

// Requests with the name set and the rest zero.
template <typename Struct>
Struct named(std::string_view name)
{
	Struct request{};
	name.copy(reinterpret_cast<char *>(request.name), sizeof(request.name));
	return request;
}

// Create, look up, close: a file descriptor or 0, or -errno.
int create(int control, std::string_view name, std::uint64_t maxalloc = 0, std::uint16_t mode = 0);
inline constexpr std::uint32_t read_write = LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE;
int lookup(int control, std::string_view name, std::uint32_t access = read_write,
	   std::uint32_t flags = 0);
int close_state(int control, std::string_view name, std::uint32_t flags = 0);

// Every state the caller may read, fetched @at_once entries at a time.
std::vector<lunatik_list_entry> list(int control, std::uint32_t at_once = 64);
bool is_listed(int control, std::string_view name);

lunatik_stat stat(int state);
lunatik_info info(int control);

// The command with a struct of another size.
constexpr unsigned long with_size(unsigned long command, std::size_t size)
{
	return _IOC(_IOC_DIR(command), _IOC_TYPE(command), _IOC_NR(command), size);
}

// How a run ended and what it gave.
struct Outcome {
	int error = 0; // 0 or -errno
	std::uint32_t status = 0;
	std::string result; // MessagePack

	[[nodiscard]] bool ok() const { return error == 0 && status == LUNATIK_STATUS_OK; }
	// Of a status other than OK: the message, the traceback, and the error object as JSON;
	// where there is none, nothing.
	[[nodiscard]] std::string message() const { return text("message"); }
	[[nodiscard]] std::string traceback() const { return text("traceback"); }
	[[nodiscard]] std::string value() const;
	// The results as JSON, with blanks between them; where there are none, why.
	[[nodiscard]] std::string values() const;

private:
	[[nodiscard]] std::string text(const std::string &key) const;
};

struct RunOptions {
	std::uint64_t timeout = 0;
	std::uint64_t wait = 0;
	std::uint32_t flags = 0;
	std::string_view args = {}; // MessagePack
	std::string_view chunkname = {};
};

Outcome run(int state, std::string_view chunk, const RunOptions &options = {});

// CALL: the arguments are MessagePack, as in RunOptions.
Outcome call_function(int state, std::string_view function, const RunOptions &options = {});

// LOAD.
Outcome load(int state, std::string_view module, std::string_view chunk,
	     const RunOptions &options = {});

// A state, closed by force when the test ends; and a file open on it.
class State {
public:
	explicit State(int control, std::uint64_t maxalloc = 0, std::uint16_t mode = 0);
	State(const State &) = delete;
	State &operator=(const State &) = delete;
	~State();

	[[nodiscard]] const std::string &name() const { return name_; }
	[[nodiscard]] int fd() const { return fd_.get(); }
	Outcome run(std::string_view chunk, const RunOptions &options = {}) const
	{
		return ::run(fd(), chunk, options);
	}
	Outcome call(std::string_view function, const RunOptions &options = {}) const
	{
		return call_function(fd(), function, options);
	}
	Outcome load(std::string_view module, std::string_view chunk,
		     const RunOptions &options = {}) const
	{
		return ::load(fd(), module, chunk, options);
	}
	// Another file on it.
	[[nodiscard]] Fd open(std::uint32_t access = read_write, std::uint32_t flags = 0) const;
	void close_file() { fd_.reset(); }

private:
	Fd control_;
	std::string name_;
	Fd fd_;
};

// With an open control file.
class Device : public testing::Test {
protected:
	Device() : control_(open_control()) {}
	[[nodiscard]] int control() const { return control_.get(); }

private:
	Fd control_;
};

// Another process that runs a function. It is killed if nobody has waited for it.
class Process {
public:
	// The function's value is the exit status; GoogleTest's assertions do not work in it.
	explicit Process(const std::function<int()> &function);
	Process(Process &&other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
	Process(const Process &) = delete;
	Process &operator=(const Process &) = delete;
	Process &operator=(Process &&) = delete;
	~Process();

	[[nodiscard]] pid_t pid() const { return pid_; }
	void signal(int number) const;
	// The exit status, or 128 + the number of the signal that killed it.
	int wait();
	// Whether it has ended; it can be waited for then as before.
	[[nodiscard]] bool has_ended() const;

private:
	pid_t pid_;
};

// What a function returns in a process of its own.
int in_process(const std::function<int()> &function);

struct User {
	uid_t uid;
	gid_t gid;
	std::vector<gid_t> groups = {};
};

// The same in the shoes of a user without any capability.
int as_user(const User &user, const std::function<int()> &function);

// Waits until the condition holds; false after @seconds * slowness() without.
bool eventually(const std::function<bool()> &condition, int seconds = 20);

// How many times slower than usual this kernel is, about: what takes long is done less, and what
// must be quick is given longer.
unsigned slowness();

// A parameter of the module, put back in the end.
class Parameter {
public:
	Parameter(std::string_view name, std::uint64_t value);
	Parameter(const Parameter &) = delete;
	Parameter &operator=(const Parameter &) = delete;
	~Parameter();

private:
	std::string path_;
	std::string before_;
};

// Memory at whose end nothing is mapped.
class Guarded {
public:
	explicit Guarded(std::size_t size);
	Guarded(const Guarded &) = delete;
	Guarded &operator=(const Guarded &) = delete;
	~Guarded();

	// The last bytes before the end.
	[[nodiscard]] std::uint8_t *last(std::size_t size) const { return end_ - size; }
	// The first byte that is not mapped.
	[[nodiscard]] std::uint8_t *end() const { return end_; }

private:
	void *start_;
	std::size_t mapped_;
	std::uint8_t *end_;
};
