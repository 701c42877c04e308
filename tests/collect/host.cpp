// SPDX-License-Identifier: GPL-2.0-only
#include "host.hpp"

#include <cstddef>

extern "C" {
#include "host.h"
}

namespace {

unsigned int seed = 1;

} // namespace

void seed_host(unsigned int value)
{
	seed = value;
}

extern "C" {
// Nothing asks, so that nothing is ever given up.
void lunatik_host_poll(lua_State *) {}
int lunatik_host_rest(lua_State *)
{
	return 0;
}
void lunatik_host_write(lua_State *, const char *, std::size_t) {}
void lunatik_host_writeline(lua_State *) {}
int lunatik_host_openoutput(lua_State *)
{
	return 1;
}

unsigned int lunatik_host_seed()
{
	seed = seed * 1103515245U + 12345U;
	return seed ^ seed >> 16;
}
}
