// SPDX-License-Identifier: GPL-2.0-only
// What the commands of /dev/lunatik cost, beside what else a program may ask of the machine.
#pragma once

#include "comparison.hpp"

void calls(const Comparison &compare);
