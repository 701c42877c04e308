// SPDX-License-Identifier: GPL-2.0-only
// What one short command of lunatik-tool costs, from its start to its end.
#pragma once

#include "comparison.hpp"

void tool(const Comparison &compare);
