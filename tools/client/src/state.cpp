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

} // namespace

namespace {

// A run that did not end OK says so in a map.
void take_error(Outcome &outcome, const Value &result)
{
	if (!result.is<Map>()) {
		detail::throw_errno(EBADMSG, "run");
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

} // namespace

Outcome State::run(std::string_view chunk, std::span<const Value> args, const RunOptions &options)
{
	std::vector<std::byte> encoded;
	if (!args.empty()) {
		encoded = encode_array(args);
	}
	if (options.chunkname.size() > LUNATIK_CHUNKNAME_MAXLEN) {
		detail::throw_errno(EINVAL, "chunk name");
	}
	std::vector<std::byte> room(first_room);

	lunatik_run run{};
	run.chunk = detail::user_pointer(chunk.data());
	run.chunk_len = chunk.size();
	run.chunkname = detail::user_pointer(options.chunkname.data());
	run.chunkname_len = static_cast<std::uint32_t>(options.chunkname.size());
	run.args = detail::user_pointer(encoded.data());
	run.args_len = encoded.size();
	run.result = detail::user_pointer(room.data());
	run.result_len = room.size();
	run.timeout = options.timeout.abi();
	// Zero is the ABI's word for no limit.
	run.wait = options.wait
		? static_cast<std::uint64_t>(
			  std::max<std::chrono::nanoseconds::rep>(options.wait->count(), 1))
		: 0;
	run.flags = (options.nowait ? LUNATIK_RUN_NOWAIT : 0U) |
		(options.print_wait ? LUNATIK_RUN_PRINT_WAIT : 0U) |
		(options.compile_only ? LUNATIK_RUN_COMPILE_ONLY : 0U);
	detail::call(fd(), LUNATIK_IOC_RUN, &run, "run");

	if (run.result_len > room.size()) {
		room = fetch_result(fd(), run.result_len);
	} else {
		room.resize(run.result_len);
	}
	const Value result = decode(room);

	Outcome outcome;
	outcome.status = static_cast<Status>(run.status);
	if (outcome.ok()) {
		if (!result.is<Array>()) {
			detail::throw_errno(EBADMSG, "run");
		}
		outcome.values = result.as<Array>();
	} else {
		take_error(outcome, result);
	}
	return outcome;
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
