// SPDX-License-Identifier: GPL-2.0-only
#include "requests.hpp"

#include <unistd.h>

double look_up_and_close(int control, std::string_view name)
{
	auto request = named<lunatik_lookup>(name);
	request.access = LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE;
	return each(often, [&] { close(command(control, LUNATIK_IOC_LOOKUP, request)); });
}

double create_and_close(int control, std::uint64_t maxalloc)
{
	constexpr auto name = "bench-created";
	return each(seldom, [&] { const State state(control, name, maxalloc); });
}
