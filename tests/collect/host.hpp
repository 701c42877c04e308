// SPDX-License-Identifier: GPL-2.0-only
// A host that Lua never has to wait for: it asks for nothing, and its numbers can be had again.
#pragma once

// The random numbers that follow are the same for the same value.
void seed_host(unsigned int value);
