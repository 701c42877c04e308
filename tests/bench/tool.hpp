// SPDX-License-Identifier: GPL-2.0-only
// What one short command of lunatik-tool costs, from its start to its end.
#pragma once

#include "figure.hpp"

#include <functional>

void tool(const std::function<void(const Figure &)> &report);
