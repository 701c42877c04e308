// SPDX-License-Identifier: GPL-2.0-only
// Requests that run nothing: functions to measure.
#pragma once

#include "device.hpp"

#include <cstdint>
#include <string_view>

#include <unistd.h>

// How often each is done in a block: what takes long, less often.
inline constexpr int often = 2000;
inline constexpr int seldom = 200;

inline auto look_up_and_close(int control, std::string_view name)
{
	InOnePage request{named<lunatik_lookup>(name)};
	request.value.access = LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE;
	return [=]() mutable {
		close(command(control, LUNATIK_IOC_LOOKUP, request.value));
	};
}

// A state that is not there yet.
inline auto create_and_close(int control, std::uint64_t maxalloc)
{
	return [=] {
		const State state(control, "bench-created", maxalloc);
	};
}

// A command that only fills in its struct.
template <typename Struct>
auto get(int fd, unsigned long number)
{
	return [=, answer = InOnePage<Struct>()]() mutable {
		command(fd, number, answer.value);
	};
}
