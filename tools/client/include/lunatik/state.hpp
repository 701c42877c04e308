// SPDX-License-Identifier: MIT
// One state: a file descriptor that runs code in it and reads what the code prints.
#pragma once

#include <lunatik/file.hpp>
#include <lunatik/timeout.hpp>
#include <lunatik/value.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lunatik {

// How a run ended.
enum class Status : std::uint32_t {
	ok = 0,
	syntax = 1,      // the chunk did not compile
	runtime = 2,     // an error was raised
	memory = 3,      // the cap was reached
	deadline = 4,    // its time was up
	interrupted = 5, // stopped by another
	errerr = 6,      // an error in the handling of an error
};

// "ok", "syntax", ...; "unknown" for a status of a newer module.
[[nodiscard]] std::string_view to_string(Status status) noexcept;

struct Outcome {
	Status status = Status::ok;
	Array values;               // what the chunk returned, when the status is ok
	std::string message;        // when it is not
	std::string traceback;      // then too, where there is one
	std::optional<Value> value; // the error object of a runtime error, if it can be encoded

	[[nodiscard]] bool ok() const noexcept { return status == Status::ok; }
};

// The longest names of a chunk, a function and a module, bytes.
inline constexpr std::size_t chunkname_max = 255;
inline constexpr std::size_t function_max = 127;
inline constexpr std::size_t module_max = 127;

struct RunOptions {
	// What messages call the chunk, as for Lua's load(): "@FILE", "=NAME", or else the text
	// itself.
	std::string_view chunkname = "=chunk";
	Timeout timeout = {}; // of this run; only the state's owner may exceed the state's
	bool nowait = false;  // EAGAIN when another run is in progress
	// ETIMEDOUT when the turn has not come by then; nothing: waits as long as it takes.
	std::optional<std::chrono::nanoseconds> wait = {};
	bool print_wait = false;   // print() waits for this handle's reader
	bool compile_only = false; // does not call the chunk; no run is counted
};

struct CallOptions { // as in RunOptions
	Timeout timeout = {};
	bool nowait = false;
	std::optional<std::chrono::nanoseconds> wait = {};
	bool print_wait = false;
};

struct LoadOptions {
	std::string_view chunkname = {}; // as in RunOptions; none: "=" and the module's name
	Timeout timeout = {};            // as in RunOptions, like the next two
	bool nowait = false;
	std::optional<std::chrono::nanoseconds> wait = {};
	bool replace = false; // even if the module was required already
};

// What a list says of a state.
struct Entry {
	std::string name;
	std::uint64_t id = 0;
	std::uint64_t curralloc = 0; // bytes
	std::uint64_t maxalloc = 0;
	std::uint32_t uid = 0;
	std::uint32_t gid = 0;
	std::uint32_t users = 0;
	std::uint16_t mode = 0;
	std::uint64_t footprint = 0; // bytes taken of the machine; what the cap bounds
};

struct Stat : Entry {
	std::uint64_t peakalloc = 0; // bytes
	Timeout timeout;
	std::chrono::sys_time<std::chrono::nanoseconds> created;
	std::uint64_t runs = 0;
	std::uint64_t errors = 0;
	std::chrono::nanoseconds runtime{};
	// The process that runs something in it now; 0: none that can be seen.
	std::int32_t owner = 0;
	bool busy = false;
	std::chrono::nanoseconds running{}; // of the run in progress; 0: there is none
};

// What to change of a state. What is not given stays as it is.
struct SetOptions {
	std::optional<std::uint64_t> maxalloc; // bytes; 0: the module's default
	std::optional<Timeout> timeout;        // of each run from now on
	std::optional<std::uint16_t> mode;     // permission bits
};

// A handle on a state. The state stays when the handle is destroyed. One handle serves one run at a
// time; other threads may read its output meanwhile, or have handles of their own.
class State {
public:
	// Takes ownership of the descriptor of a state, for example one received over a socket.
	[[nodiscard]] static State adopt(int fd) noexcept { return State(File(fd)); }

	[[nodiscard]] int fd() const noexcept { return file_.fd(); }
	[[nodiscard]] int release() noexcept { return file_.release(); }

	// Runs a chunk, which gets the arguments as "...", and waits until it ends.
	Outcome run(std::string_view chunk, std::span<const Value> args = {},
		    const RunOptions &options = {});
	Outcome run(std::string_view chunk, std::initializer_list<Value> args,
		    const RunOptions &options = {})
	{
		return run(chunk, std::span(args.begin(), args.size()), options);
	}

	// Calls a function that the state has: a global one, or a field as "http.router.handle", or
	// a method as "http.router:handle".
	Outcome call(std::string_view function, std::span<const Value> args = {},
		     const CallOptions &options = {});
	Outcome call(std::string_view function, std::initializer_list<Value> args,
		     const CallOptions &options = {})
	{
		return call(function, std::span(args.begin(), args.size()), options);
	}

	// Compiles a chunk, which runs when a script first requires the module. EEXIST: it was
	// required already.
	Outcome load(std::string_view module, std::string_view chunk,
		     const LoadOptions &options = {});

	[[nodiscard]] Stat stat() const;

	// Changes everything that is given, or nothing when it throws. EPERM: the state belongs to
	// another user.
	void set(const SetOptions &options);

	// Stops the run in progress, which ends soon as Status::interrupted. False: there was none.
	bool interrupt();

	// Reads output, as many bytes as there are and fit. Returns nothing when there is no output
	// and the handle is nonblocking. Throws EPIPE once when output was lost, ENODEV when the
	// state was closed.
	[[nodiscard]] std::optional<std::size_t> read(std::span<char> buffer);

	// Whether read() returns at once when there is no output. A new handle waits.
	void set_nonblocking(bool nonblocking);

	// Waits for output. False: there was none in time. A closed state counts as output: read()
	// then says ENODEV. No timeout: waits for ever.
	[[nodiscard]] bool wait_output(std::optional<std::chrono::milliseconds> timeout = {}) const;

private:
	explicit State(File file) noexcept : file_(std::move(file)) {}

	File file_;
};

} // namespace lunatik
