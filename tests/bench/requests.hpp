// SPDX-License-Identifier: GPL-2.0-only
// What requests cost that run nothing, in a guest whose time counts instructions.
#pragma once

#include "device.hpp"
#include "measure.hpp"

#include <cstdint>
#include <string_view>

// How often each is done in a block: what takes long, less often.
inline constexpr int often = 2000;
inline constexpr int seldom = 200;

double look_up_and_close(int control, std::string_view name);

// A state that is not there yet.
double create_and_close(int control, std::uint64_t maxalloc);

// A command that only fills in its struct.
template <typename Struct>
double get(int fd, unsigned long number)
{
	Struct answer{};
	return each(often, [&] { command(fd, number, answer); });
}
