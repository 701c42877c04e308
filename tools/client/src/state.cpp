// SPDX-License-Identifier: MIT
#include <lunatik/state.hpp>

#include "ioctl.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <vector>

namespace lunatik {

static_assert(chunkname_max == LUNATIK_CHUNKNAME_MAXLEN);
static_assert(function_max == LUNATIK_FUNCTION_MAXLEN);
static_assert(module_max == LUNATIK_MODULE_MAXLEN);
static_assert(static_cast<unsigned>(Status::errerr) == LUNATIK_STATUS_ERRERR);

std::string_view to_string(Status status) noexcept
{
	switch (status) {
	case Status::ok:
		return "ok";
	case Status::syntax:
		return "syntax";
	case Status::runtime:
		return "runtime";
	case Status::memory:
		return "memory";
	case Status::deadline:
		return "deadline";
	case Status::interrupted:
		return "interrupted";
	case Status::errerr:
		return "errerr";
	}
	return "unknown";
}

namespace {

// Most results fit in this many bytes. A larger result costs a second call.
constexpr std::size_t first_room = 4096;

std::vector<std::byte> fetch_result(int fd, std::size_t size)
{
	std::vector<std::byte> room;
	do {
		room.resize(size);
		lunatik_result result{};
		result.result = detail::user_pointer(room.data());
		result.result_len = room.size();
		detail::call(fd, LUNATIK_IOC_RESULT, &result, "result");
		size = result.result_len;
	} while (size > room.size());
	room.resize(size);
	return room;
}

// A run that did not end OK says so in a map.
void take_error(Outcome &outcome, const Value &result, const char *what)
{
	if (!result.is<Map>()) {
		detail::throw_errno(EBADMSG, what);
	}
	for (const auto &[key, value] : result.as<Map>()) {
		if (key == Value("message") && value.is<std::string>()) {
			outcome.message = value.as<std::string>();
		} else if (key == Value("traceback") && value.is<std::string>()) {
			outcome.traceback = value.as<std::string>();
		} else if (key == Value("value")) {
			outcome.value = value;
		}
	}
}

Outcome to_outcome(std::uint32_t status, const Value &result, const char *what)
{
	Outcome outcome;
	outcome.status = static_cast<Status>(status);
	if (!outcome.ok()) {
		take_error(outcome, result, what);
		return outcome;
	}
	if (!result.is<Array>()) {
		detail::throw_errno(EBADMSG, what);
	}
	outcome.values = result.as<Array>();
	return outcome;
}

// The fields that all kinds of requests have in common.
template <typename Request, typename Options>
void set_turn(Request &request, const Options &options, std::uint32_t nowait)
{
	request.timeout = options.timeout.abi();
	// Zero is the ABI's word for no limit.
	request.wait = options.wait
		? static_cast<std::uint64_t>(
			  std::max<std::chrono::nanoseconds::rep>(options.wait->count(), 1))
		: 0;
	request.flags |= options.nowait ? nowait : 0U;
}

template <typename Request>
void set_chunk(Request &request, std::string_view chunk, std::string_view chunkname)
{
	if (chunkname.size() > chunkname_max) {
		detail::throw_errno(EINVAL, "chunk name");
	}
	request.chunk = detail::user_pointer(chunk.data());
	request.chunk_len = chunk.size();
	request.chunkname = detail::user_pointer(chunkname.data());
	request.chunkname_len = static_cast<std::uint32_t>(chunkname.size());
}

template <typename Request>
void set_args(Request &request, std::span<const std::byte> encoded)
{
	request.args = detail::user_pointer(encoded.data());
	request.args_len = encoded.size();
}

std::vector<std::byte> encode_args(std::span<const Value> args)
{
	return args.empty() ? std::vector<std::byte>() : encode_array(args);
}

template <typename Request>
Outcome carry_out(int fd, unsigned long command, Request &request, const char *what)
{
	std::vector<std::byte> room(first_room);
	request.result = detail::user_pointer(room.data());
	request.result_len = room.size();
	detail::call(fd, command, &request, what);
	if (request.result_len > room.size()) {
		room = fetch_result(fd, request.result_len);
	} else {
		room.resize(request.result_len);
	}
	return to_outcome(request.status, decode(room), what);
}

} // namespace

Outcome State::run(std::string_view chunk, std::span<const Value> args, const RunOptions &options)
{
	const std::vector<std::byte> encoded = encode_args(args);
	lunatik_run run{};
	set_chunk(run, chunk, options.chunkname);
	set_args(run, encoded);
	set_turn(run, options, LUNATIK_RUN_NOWAIT);
	run.flags |= (options.print_wait ? LUNATIK_RUN_PRINT_WAIT : 0U) |
		(options.compile_only ? LUNATIK_RUN_COMPILE_ONLY : 0U);
	return carry_out(fd(), LUNATIK_IOC_RUN, run, "run");
}

Outcome State::call(std::string_view function, std::span<const Value> args,
		    const CallOptions &options)
{
	if (function.size() > function_max) {
		detail::throw_errno(EINVAL, "function name");
	}
	const std::vector<std::byte> encoded = encode_args(args);
	lunatik_call call{};
	call.function = detail::user_pointer(function.data());
	call.function_len = static_cast<std::uint32_t>(function.size());
	set_args(call, encoded);
	set_turn(call, options, LUNATIK_CALL_NOWAIT);
	call.flags |= options.print_wait ? LUNATIK_CALL_PRINT_WAIT : 0U;
	return carry_out(fd(), LUNATIK_IOC_CALL, call, "call");
}

Outcome State::load(std::string_view module, std::string_view chunk, const LoadOptions &options)
{
	if (module.size() > module_max) {
		detail::throw_errno(EINVAL, "module name");
	}
	lunatik_load load{};
	load.module = detail::user_pointer(module.data());
	load.module_len = static_cast<std::uint32_t>(module.size());
	set_chunk(load, chunk, options.chunkname);
	set_turn(load, options, LUNATIK_LOAD_NOWAIT);
	load.flags |= options.replace ? LUNATIK_LOAD_REPLACE : 0U;
	return carry_out(fd(), LUNATIK_IOC_LOAD, load, "load");
}

Stat State::stat() const
{
	lunatik_stat answer{};
	detail::call(fd(), LUNATIK_IOC_STAT, &answer, "stat");
	Stat stat;
	detail::fill_entry(stat, answer);
	stat.peakalloc = answer.peakalloc;
	stat.timeout = Timeout::from_abi(answer.timeout);
	stat.created = std::chrono::sys_time<std::chrono::nanoseconds>(
		detail::to_nanoseconds(answer.created));
	stat.runs = answer.runs;
	stat.errors = answer.errors;
	stat.runtime = detail::to_nanoseconds(answer.runtime);
	stat.owner = answer.owner;
	stat.busy = (answer.flags & LUNATIK_STAT_BUSY) != 0;
	stat.running = detail::to_nanoseconds(answer.running);
	return stat;
}

void State::set(const SetOptions &options)
{
	lunatik_set set{};
	if (options.maxalloc) {
		set.flags |= LUNATIK_SET_MAXALLOC;
		set.maxalloc = *options.maxalloc;
	}
	if (options.timeout) {
		set.flags |= LUNATIK_SET_TIMEOUT;
		set.timeout = options.timeout->abi();
	}
	if (options.mode) {
		set.flags |= LUNATIK_SET_MODE;
		set.mode = *options.mode;
	}
	detail::call(fd(), LUNATIK_IOC_SET, &set, "set");
}

bool State::interrupt()
{
	lunatik_interrupt interrupt{};
	detail::call(fd(), LUNATIK_IOC_INTERRUPT, &interrupt, "interrupt");
	return interrupt.interrupted != 0;
}

std::optional<std::size_t> State::read(std::span<char> buffer)
{
	const ssize_t size = ::read(fd(), buffer.data(), buffer.size());
	if (size >= 0) {
		return static_cast<std::size_t>(size);
	}
	if (errno == EAGAIN) {
		return std::nullopt;
	}
	detail::throw_errno(errno, "read");
}

void State::set_nonblocking(bool nonblocking)
{
	const int flags = fcntl(fd(), F_GETFL);
	if (flags < 0 ||
	    fcntl(fd(), F_SETFL, nonblocking ? flags | O_NONBLOCK : flags & ~O_NONBLOCK) < 0) {
		detail::throw_errno(errno, "fcntl");
	}
}

bool State::wait_output(std::optional<std::chrono::milliseconds> timeout) const
{
	pollfd file{.fd = fd(), .events = POLLIN, .revents = 0};
	const int milliseconds = !timeout
		? -1
		: static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(
			  timeout->count(), 0, std::numeric_limits<int>::max()));
	const int ready = poll(&file, 1, milliseconds);
	if (ready < 0) {
		detail::throw_errno(errno, "poll");
	}
	return ready > 0;
}

} // namespace lunatik
